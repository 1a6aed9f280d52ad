import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../verify-webhook-signature';
import type { FakeBehaviour, FakeOutcome } from './behaviour';

/** What an event is about. */
export interface EventSubject {
  readonly email: string;
  readonly messageId: string;
  readonly customArgs: Readonly<Record<string, string>>;
}

export type FakeEvent = Record<string, unknown>;

/** The events that follow from what becomes of a mail. */
const COURSE: Record<FakeOutcome, readonly FakeEvent[]> = {
  delivered: [{ event: 'processed' }, { event: 'delivered', response: '250 OK' }],
  bounce: [
    { event: 'processed' },
    {
      event: 'bounce',
      type: 'bounce',
      status: '5.1.1',
      reason: '550 5.1.1 The email account that you tried to reach does not exist',
    },
  ],
  blocked: [
    { event: 'processed' },
    { event: 'bounce', type: 'blocked', status: '5.7.1', reason: '550 5.7.1 Message refused for now' },
  ],
  deferred: [
    { event: 'processed' },
    { event: 'deferred', response: '450 4.2.1 Try again later', attempt: '1' },
    { event: 'delivered', response: '250 OK' },
  ],
  dropped: [{ event: 'dropped', reason: 'Bounced Address' }],
  spamreport: [{ event: 'processed' }, { event: 'delivered', response: '250 OK' }, { event: 'spamreport' }],
  silent: [],
};

const MAX_EVENTS_PER_POST = 1_000;

/** Makes, signs and posts the events a real provider would. */
export class EventPosts {
  /** The key to verify with, as SendGrid shows it: base64 of the DER form. */
  readonly publicKey: string;
  private readonly privateKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  }

  eventsFor(subject: EventSubject, outcome: FakeOutcome): FakeEvent[] {
    return COURSE[outcome].map((event, index) => this.event(subject, event, index));
  }

  /** One event of any kind, for example a click. */
  event(subject: EventSubject, fields: FakeEvent, secondsLater = 0): FakeEvent {
    return {
      email: subject.email,
      timestamp: Math.floor(Date.now() / 1000) + secondsLater,
      sg_event_id: newEventId(),
      sg_message_id: `${subject.messageId}.recvd-fake-0`,
      ...subject.customArgs,
      ...fields,
    };
  }

  /** Posts the events to the webhook of the behaviour; answers with the statuses that came back. */
  async post(
    events: readonly FakeEvent[],
    behaviour: Pick<FakeBehaviour, 'webhookUrl' | 'webhookCopies' | 'webhookShuffle'>,
  ): Promise<number[]> {
    const copies = Array.from({ length: behaviour.webhookCopies }, (_unused, copy) =>
      copy === 0 ? events : events.map((event) => ({ ...event, sg_event_id: newEventId() })),
    ).flat();
    const ordered = behaviour.webhookShuffle ? shuffled(copies) : copies;
    const statuses: number[] = [];
    for (let at = 0; at < ordered.length; at += MAX_EVENTS_PER_POST) {
      statuses.push(await this.postOnce(ordered.slice(at, at + MAX_EVENTS_PER_POST), behaviour.webhookUrl));
    }
    return statuses;
  }

  /** The headers of a signed post. */
  sign(body: string, timestamp: string): Record<string, string> {
    const signature = createSign('sha256').update(timestamp).update(body).sign(this.privateKey, 'base64');
    return { [SIGNATURE_HEADER]: signature, [TIMESTAMP_HEADER]: timestamp };
  }

  private async postOnce(events: readonly FakeEvent[], url: string): Promise<number> {
    const body = JSON.stringify(events);
    const timestamp = String(Math.floor(Date.now() / 1000));
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.sign(body, timestamp) },
        body,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}

function newEventId(): string {
  return randomBytes(16).toString('base64url');
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, order: randomBytes(4).readUInt32BE() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
