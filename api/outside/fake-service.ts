import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface FakeAnswer {
  status: number;
  body: unknown;
}

/** What a stand-in knows: the address asked for, with its parameters and headers, gives an answer. */
export type FakeAnswerer = (url: URL, headers: Readonly<Record<string, string | undefined>>) => FakeAnswer;

/** How a stand-in misbehaves. Counts are used up one request at a time. */
export interface FakeMisbehaviour {
  /** Milliseconds before any answer. */
  delayMs: number;
  /** Requests to answer with 429. */
  throttle: number;
  /** Requests to answer with 500. */
  fail: number;
  /** Requests to break the connection on. */
  drop: number;
  /** Requests to answer with something that is no JSON. */
  malformed: number;
  /** Requests to answer with JSON of another shape. */
  misshapen: number;
  /** The next answers, whatever is asked. */
  answers: FakeAnswer[];
}

const GOOD: Readonly<FakeMisbehaviour> = {
  delayMs: 0,
  throttle: 0,
  fail: 0,
  drop: 0,
  malformed: 0,
  misshapen: 0,
  answers: [],
};

export interface FakeService {
  readonly url: string;
  /** Paths with their parameters, in the order they were asked for. */
  readonly requests: readonly string[];
  behave(misbehaviour: Partial<FakeMisbehaviour>): void;
  close(): Promise<void>;
}

/** A stand-in for a web service on this machine that misbehaves on request. */
export async function startFakeService(answerer: FakeAnswerer, port = 0): Promise<FakeService> {
  let behaviour: FakeMisbehaviour = { ...GOOD };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    void answer(request, response, behaviour, answerer);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave: (misbehaviour) => {
      behaviour = { ...GOOD, ...misbehaviour };
    },
    close: () => closed(server),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: FakeMisbehaviour,
  answerer: FakeAnswerer,
): Promise<void> {
  if (behaviour.delayMs > 0) await wait(behaviour.delayMs);
  const misfortune = nextMisfortune(behaviour);
  if (misfortune === 'drop') {
    request.socket.destroy();
    return;
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { status, body } = misfortune ?? answerer(url, request.headers as Record<string, string | undefined>);
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 429 && { 'retry-after': '0' }),
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function nextMisfortune(behaviour: FakeMisbehaviour): FakeAnswer | 'drop' | undefined {
  const use = (kind: 'throttle' | 'fail' | 'drop' | 'malformed' | 'misshapen'): boolean => {
    if (behaviour[kind] <= 0) return false;
    behaviour[kind] -= 1;
    return true;
  };
  if (use('drop')) return 'drop';
  if (use('throttle')) return { status: 429, body: {} };
  if (use('fail')) return { status: 500, body: {} };
  if (use('malformed')) return { status: 200, body: '<html>' };
  if (use('misshapen')) return { status: 200, body: { something: 'else' } };
  return behaviour.answers.shift();
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The same stand-in without a network: for a demo that must not listen on ports. */
export function sendTo(answerer: FakeAnswerer): (url: string, init: RequestInit) => Promise<Response> {
  return (url, init) => {
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const { status, body } = answerer(new URL(url), headers);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
}
