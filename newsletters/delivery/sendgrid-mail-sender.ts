import { MAX_RECIPIENTS_PER_MESSAGE, MailSender } from './mail-sender';
import type { OutgoingMessage, SendOutcome } from './mail-sender';
import { withoutAddresses } from './redact';
import { toSendGridRequest } from './sendgrid-request';
import { hasUnsubscribeHeaders } from './unsubscribe-headers';

export type SendGridRegion = 'eu' | 'global';

export interface SendGridSettings {
  readonly apiKey: string;
  /** Where the mail is processed; `eu` keeps personal data in the European Union. */
  readonly region: SendGridRegion;
  /** Overrides the region, for the stand-in used in tests and rehearsals. */
  readonly baseUrl?: string;
  /** How long to wait for an answer before the outcome is uncertain. */
  readonly timeoutMs?: number;
}

const BASE_URLS: Record<SendGridRegion, string> = {
  eu: 'https://api.eu.sendgrid.com',
  global: 'https://api.sendgrid.com',
};
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Offers mail to SendGrid's v3 mail/send. It knows no idempotency key, so the sender never tries again by itself and
 * tells exactly what is known: accepted, certainly not accepted, or uncertain.
 */
export class SendGridMailSender extends MailSender {
  private readonly url: string;

  constructor(private readonly settings: SendGridSettings) {
    super();
    this.url = new URL('/v3/mail/send', settings.baseUrl ?? BASE_URLS[settings.region]).href;
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const objection = objectionTo(message);
    if (objection) return objection;
    if (!/^[\x21-\x7e]+$/.test(this.settings.apiKey)) {
      return { kind: 'unauthorised', reason: 'The SendGrid key is missing or has blanks in it.' };
    }
    const body = JSON.stringify(toSendGridRequest(message));
    try {
      return await outcomeOf(await this.post(body));
    } catch (error) {
      return outcomeOfFailure(error);
    }
  }

  private post(body: string): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.settings.apiKey}`, 'content-type': 'application/json' },
      body,
      // Following a redirect could offer the same mail twice.
      redirect: 'manual',
      signal: AbortSignal.timeout(this.settings.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    });
  }
}

/** What SendGrid would refuse, or what must not leave at all, found before anything is sent. */
function objectionTo(message: OutgoingMessage): SendOutcome | null {
  const { recipients } = message;
  const refused = (reason: string): SendOutcome => ({ kind: 'refused', reason, status: 400 });
  if (recipients.length === 0) return refused('The message has no recipients.');
  if (recipients.length > MAX_RECIPIENTS_PER_MESSAGE) {
    return refused(`The message has more than ${MAX_RECIPIENTS_PER_MESSAGE} recipients.`);
  }
  if (new Set(recipients.map(({ email }) => email.trim().toLowerCase())).size < recipients.length) {
    return refused('The message has the same address twice.');
  }
  if (
    message.messageClass !== 'SERVICE' &&
    !recipients.every(({ headers }) => hasUnsubscribeHeaders(headers))
  ) {
    return {
      kind: 'unauthorised',
      reason: 'A newsletter without one-click unsubscribe headers must not leave.',
    };
  }
  return null;
}

async function outcomeOf(response: Response): Promise<SendOutcome> {
  const { status } = response;
  if (status >= 200 && status < 300) {
    await drain(response);
    return { kind: 'accepted', messageId: response.headers.get('x-message-id') ?? '' };
  }
  const reason = await reasonOf(response);
  if (status === 429) return { kind: 'throttled', retryAfterSeconds: waitOf(response) };
  if (status === 400 || status === 413) return { kind: 'refused', reason, status };
  // A gateway that gave up waiting says nothing about what happened behind it.
  if (status === 504) return { kind: 'uncertain', reason };
  if (status >= 500 || status === 408) return { kind: 'unavailable', reason };
  // 401 and 403, but also a wrong address (404, a redirect): the settings are wrong, not the recipients.
  return { kind: 'unauthorised', reason };
}

/** Reading to the end lets the connection be used again; what was answered is already known. */
async function drain(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    return '';
  }
}

async function reasonOf(response: Response): Promise<string> {
  const body = await drain(response);
  const messages: string[] = [];
  try {
    const { errors } = JSON.parse(body) as { errors?: { message?: unknown }[] };
    for (const error of errors ?? []) if (typeof error.message === 'string') messages.push(error.message);
  } catch {
    // Not SendGrid's own error format, for example a proxy's page: the status has to do.
  }
  return withoutAddresses([`HTTP ${response.status}`, ...messages.slice(0, 3)].join(': '));
}

/** The provider's clock is read from the same answer, so that ours need not be right. */
function waitOf(response: Response): number {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const reset = Number(response.headers.get('x-ratelimit-reset') ?? Number.NaN);
  const answeredAt = Date.parse(response.headers.get('date') ?? '') / 1000;
  const untilReset = Math.ceil(reset - answeredAt);
  const wait = [retryAfter, untilReset].find((seconds) => Number.isFinite(seconds)) ?? DEFAULT_WAIT_SECONDS;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(wait)));
}

/** Failures that happen before a byte of the request is written. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function outcomeOfFailure(error: unknown): SendOutcome {
  const { name } = asFailure(error);
  if (name === 'TimeoutError' || name === 'AbortError') {
    return { kind: 'uncertain', reason: 'SendGrid did not answer in time.' };
  }
  const code = codeOf(error);
  return NEVER_LEFT.has(code)
    ? { kind: 'unavailable', reason: `SendGrid could not be reached (${code}).` }
    : { kind: 'uncertain', reason: `The connection broke before SendGrid answered (${code || 'unknown'}).` };
}

/** fetch wraps the system's error once or twice. */
function codeOf(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 4; depth += 1) {
    const { code, cause } = asFailure(current);
    if (typeof code === 'string') return code;
    current = cause;
  }
  return '';
}

function asFailure(error: unknown): { name?: unknown; code?: unknown; cause?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
