import { setTimeout as wait } from 'node:timers/promises';

/** Why there is no answer. BUSY and DOWN may be over in a moment; UNREADABLE and REFUSED will not. */
export type OutsideTrouble = 'DOWN' | 'BUSY' | 'REFUSED' | 'UNREADABLE';

/** A service outside our border did not answer as agreed. Never carries what was asked or answered: both can be personal data. */
export class OutsideError extends Error {
  constructor(
    readonly service: string,
    readonly trouble: OutsideTrouble,
    readonly status?: number,
  ) {
    super(`${service}: ${trouble}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'OutsideError';
  }
}

export interface JsonServiceOptions {
  /** For the log. */
  name: string;
  /** Without a slash at the end. */
  baseUrl: string;
  headers?: Readonly<Record<string, string>>;
  /** For one attempt. */
  timeoutMs: number;
  attempts?: number;
  /** Before the second attempt; it doubles. */
  pauseMs?: number;
  /** Instead of the network: a stand-in inside this process. */
  send?: (url: string, init: RequestInit) => Promise<Response>;
}

export interface JsonAnswer {
  status: number;
  body: unknown;
}

export type QueryParams = Readonly<Record<string, string | number | undefined>>;

const LONGEST_PAUSE_MS = 2_000;

/** Asks a web service for JSON: with a time limit, and again after a pause when it is busy or broken. */
export class JsonService {
  constructor(private readonly options: JsonServiceOptions) {}

  /**
   * @returns every answer below 500 that is JSON, also refusals: what they mean differs per service
   * @throws OutsideError when there is no such answer after the last attempt
   */
  async get(path: string, params: QueryParams = {}): Promise<JsonAnswer> {
    const { attempts = 3, pauseMs = 200 } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.attempt(path, params);
      if ('body' in outcome) return outcome;
      if (attempt >= attempts || outcome.error.trouble === 'UNREADABLE') throw outcome.error;
      await wait(Math.min(outcome.pauseMs ?? pauseMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
    }
  }

  private async attempt(
    path: string,
    params: QueryParams,
  ): Promise<JsonAnswer | { error: OutsideError; pauseMs?: number }> {
    const { baseUrl, headers = {}, timeoutMs, send = (url, init) => fetch(url, init) } = this.options;
    try {
      const response = await send(`${baseUrl}${path}${queryOf(params)}`, {
        headers: { accept: 'application/json', ...headers },
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (response.status !== 429 && response.status < 500) return await this.read(response);
      await response.body?.cancel();
      const trouble = response.status === 429 ? 'BUSY' : 'DOWN';
      return { error: this.error(trouble, response.status), pauseMs: retryAfterMs(response) };
    } catch (error) {
      return { error: error instanceof OutsideError ? error : this.error('DOWN') };
    }
  }

  private async read(response: Response): Promise<JsonAnswer> {
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) as unknown };
    } catch {
      throw this.error('UNREADABLE', response.status);
    }
  }

  error(trouble: OutsideTrouble, status?: number): OutsideError {
    return new OutsideError(this.options.name, trouble, status);
  }
}

function queryOf(params: QueryParams): string {
  const filled = Object.entries(params).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`;
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}
