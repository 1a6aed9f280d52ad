import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Arrivals } from './arrivals';
import type { SentMail } from './arrivals';
import { goodBehaviour, nextMisfortune, readBehaviour } from './behaviour';
import type { FakeBehaviour } from './behaviour';
import { EventPosts } from './event-posts';
import type { EventSubject, FakeEvent } from './event-posts';
import { MAX_MESSAGE_BYTES, readRequest } from './request-rules';
import type { RuleBreach } from './request-rules';

export interface FakeSendGridOptions {
  /** 0 or absent: any free one. */
  readonly port?: number;
  readonly behaviour?: Partial<FakeBehaviour>;
  /** The only key that is accepted; any key when absent. */
  readonly apiKey?: string;
}

export interface FakeSendGrid {
  readonly url: string;
  /** To verify its events with. */
  readonly publicKey: string;
  /** How many mails each address got. */
  arrivals(): Record<string, number>;
  sent(to?: string): SentMail[];
  /** Requests to mail/send, accepted or not. */
  requests(): number;
  behave(behaviour: Partial<FakeBehaviour>): void;
  /** Posts the events of mails to this address (or everybody), or one event of the given fields for each. */
  emit(options?: { to?: string; event?: FakeEvent }): Promise<number[]>;
  /** Resolves when every event posted by itself has been answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A stand-in for SendGrid on this machine: keeps its rules, remembers what came in, misbehaves on request. */
export async function startFakeSendGrid(options: FakeSendGridOptions = {}): Promise<FakeSendGrid> {
  const fake = new FakeServer(options);
  await fake.listen(options.port ?? 0);
  return fake;
}

class FakeServer implements FakeSendGrid {
  url = '';
  private behaviour: FakeBehaviour;
  private readonly store = new Arrivals();
  private readonly posts = new EventPosts();
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private requestCount = 0;
  private posting: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: FakeSendGridOptions) {
    this.behaviour = { ...goodBehaviour, ...options.behaviour };
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  get publicKey(): string {
    return this.posts.publicKey;
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  arrivals(): Record<string, number> {
    return this.store.counts();
  }

  sent(to?: string): SentMail[] {
    return this.store.sent(to);
  }

  requests(): number {
    return this.requestCount;
  }

  behave(behaviour: Partial<FakeBehaviour>): void {
    this.behaviour = { ...this.behaviour, ...readBehaviour(behaviour) };
  }

  emit(options: { to?: string; event?: FakeEvent } = {}): Promise<number[]> {
    const subjects = this.store.subjects(options.to);
    const { event } = options;
    const events = event
      ? subjects.map((subject) => this.posts.event(subject, event))
      : subjects.flatMap((subject) => this.courseOf(subject));
    return this.posts.post(events, this.behaviour);
  }

  async settled(): Promise<void> {
    let last: Promise<unknown> | undefined;
    while (last !== this.posting) {
      last = this.posting;
      await last;
    }
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await readBody(request);
    const route = `${request.method} ${url.pathname}`;
    if (route === 'POST /v3/mail/send') await this.mailSend(request, response, body);
    else await this.control(route, url, response, body);
  }

  private async mailSend(
    request: IncomingMessage,
    response: ServerResponse,
    body: string | null,
  ): Promise<void> {
    this.requestCount += 1;
    const misfortune = nextMisfortune(this.behaviour, this.requestCount);
    if (this.behaviour.delayMs > 0) await wait(this.behaviour.delayMs);
    if (misfortune === 'reset') request.socket.resetAndDestroy();
    else if (misfortune === 'dropBeforeAccept') request.socket.destroy();
    else if (misfortune === 'throttle') this.throttle(response);
    else if (misfortune === 'fail') json(response, 500, errors('Internal Server Error'));
    else if (misfortune === 'forbidden') json(response, 403, errors('access forbidden'));
    else if (misfortune === 'unauthorised' || !this.authorised(request)) {
      json(response, 401, errors('The provided authorization grant is invalid, expired, or revoked'));
    } else this.accept(request, response, body, misfortune === 'dropAfterAccept');
  }

  private accept(
    request: IncomingMessage,
    response: ServerResponse,
    body: string | null,
    silently: boolean,
  ): void {
    const read = body === null ? TOO_LARGE : readRequest(body);
    if ('breach' in read) {
      json(response, read.breach.status, errors(read.breach.message, read.breach.field));
      return;
    }
    if (read.request.mail_settings?.['sandbox_mode']?.['enable'] === true) {
      response.writeHead(200).end();
      return;
    }
    const messageId = randomBytes(16).toString('base64url');
    const subjects = this.store.add(read.request, messageId);
    if (silently) request.socket.destroy();
    else response.writeHead(202, { 'x-message-id': messageId }).end();
    if (this.behaviour.webhookUrl !== '' && this.behaviour.webhookAutomatic) this.postLater(subjects);
  }

  /** One after the other, as a provider's queue does, and without making the sender wait. */
  private postLater(subjects: readonly EventSubject[]): void {
    this.posting = this.posting.then(() =>
      this.posts.post(
        subjects.flatMap((subject) => this.courseOf(subject)),
        this.behaviour,
      ),
    );
  }

  private courseOf(subject: EventSubject): FakeEvent[] {
    return this.posts.eventsFor(subject, this.behaviour.outcomes[subject.email.toLowerCase()] ?? 'delivered');
  }

  private authorised(request: IncomingMessage): boolean {
    const { authorization } = request.headers;
    const { apiKey } = this.options;
    return apiKey ? authorization === `Bearer ${apiKey}` : /^Bearer \S+$/.test(authorization ?? '');
  }

  private throttle(response: ServerResponse): void {
    const reset = Math.floor(Date.now() / 1000) + this.behaviour.throttleResetSeconds;
    response.setHeader('X-RateLimit-Limit', '600');
    response.setHeader('X-RateLimit-Remaining', '0');
    response.setHeader('X-RateLimit-Reset', String(reset));
    json(response, 429, errors('too many requests'));
  }

  /** What a test or a rehearsal in another process asks. */
  private async control(
    route: string,
    url: URL,
    response: ServerResponse,
    body: string | null,
  ): Promise<void> {
    const to = url.searchParams.get('to') ?? undefined;
    switch (route) {
      case 'GET /__key':
        response.writeHead(200, { 'content-type': 'text/plain' }).end(this.publicKey);
        return;
      case 'GET /__arrivals':
        json(response, 200, this.arrivals());
        return;
      case 'GET /__sent':
        json(response, 200, this.sent(to));
        return;
      case 'GET /__settled':
        await this.settled();
        json(response, 200, { settled: true });
        return;
      case 'POST /__emit':
        json(response, 200, { statuses: await this.emit(JSON.parse(body || '{}') as { to?: string }) });
        return;
      case 'POST /__behaviour':
        this.changeBehaviour(response, body);
        return;
      case 'POST /__reset':
        this.store.clear();
        this.requestCount = 0;
        this.behaviour = { ...goodBehaviour, ...this.options.behaviour };
        json(response, 200, this.behaviour);
        return;
      default:
        json(response, 404, errors('not found'));
    }
  }

  private changeBehaviour(response: ServerResponse, body: string | null): void {
    try {
      this.behave(readBehaviour(JSON.parse(body || '{}')));
      json(response, 200, this.behaviour);
    } catch (error) {
      json(response, 400, errors(error instanceof Error ? error.message : 'bad behaviour'));
    }
  }
}

const TOO_LARGE: { breach: RuleBreach } = {
  breach: { status: 413, message: 'The message is larger than 30MB.', field: null },
};

/** The body, or null when it is larger than any message may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_MESSAGE_BYTES) chunks.push(chunk);
  }
  return size > MAX_MESSAGE_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function errors(message: string, field: string | null = null): unknown {
  return { errors: [{ message, field, help: null }] };
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
