import { EventWebhook } from '@sendgrid/eventwebhook';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseDeliveryReports } from '../../../newsletters/delivery/delivery-report';
import { EventPosts } from '../../../newsletters/delivery/fake-sendgrid/event-posts';
import { startFakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import { SendGridMailSender } from '../../../newsletters/delivery/sendgrid-mail-sender';
import {
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  verifyWebhookSignature,
} from '../../../newsletters/delivery/verify-webhook-signature';
import { letterTo, reader } from '../support/outgoing';

const posts = new EventPosts();
const body = JSON.stringify([{ event: 'delivered', email: 'é@bedrijf.example' }]);
const timestamp = '1795305600';
const now = new Date(1_795_305_600_000);

function post(
  changes: {
    body?: string | Uint8Array;
    signature?: string | undefined;
    timestamp?: string | undefined;
  } = {},
) {
  const signed = posts.sign(body, timestamp);
  return {
    rawBody: Buffer.from(changes.body ?? body),
    signature: 'signature' in changes ? changes.signature : signed[SIGNATURE_HEADER],
    timestamp: 'timestamp' in changes ? changes.timestamp : signed[TIMESTAMP_HEADER],
  };
}

describe('the signature of a webhook post', () => {
  const rules = { publicKey: posts.publicKey, now };

  it('is good for the bytes that were signed', () => {
    expect(verifyWebhookSignature(post(), rules)).toEqual({ ok: true });
  });

  it('takes the key with a PEM frame too', () => {
    const publicKey = `-----BEGIN PUBLIC KEY-----\n${posts.publicKey}\n-----END PUBLIC KEY-----\n`;
    expect(verifyWebhookSignature(post(), { ...rules, publicKey })).toEqual({ ok: true });
  });

  it.each([
    ['an altered body', post({ body: body.replace('delivered', 'bounce') }), 'SIGNATURE_WRONG'],
    ['one more blank', post({ body: `${body} ` }), 'SIGNATURE_WRONG'],
    ['bytes that read the same as text', post({ body: new Uint8Array([0xff]) }), 'SIGNATURE_WRONG'],
    ['another timestamp', post({ timestamp: '1795305601' }), 'SIGNATURE_WRONG'],
    ['no signature', post({ signature: undefined }), 'NOT_SIGNED'],
    ['an empty signature', post({ signature: '' }), 'NOT_SIGNED'],
    ['a signature that is none', post({ signature: 'AAAA' }), 'SIGNATURE_WRONG'],
    ['no timestamp', post({ timestamp: undefined }), 'NOT_SIGNED'],
    ['a timestamp that is none', post({ timestamp: 'nu' }), 'TOO_OLD_OR_EARLY'],
  ])('refuses %s', (_what, signed, reason) => {
    expect(verifyWebhookSignature(signed, rules)).toEqual({ ok: false, reason });
  });

  it.each([
    ['none', undefined, 'NO_KEY'],
    ['an empty one', '  ', 'NO_KEY'],
    ['nonsense', 'nonsense', 'KEY_INVALID'],
    ['one of another kind', rsaKey(), 'KEY_INVALID'],
    ['somebody else’s', new EventPosts().publicKey, 'SIGNATURE_WRONG'],
  ])('accepts nothing when the key is %s', (_what, publicKey, reason) => {
    expect(verifyWebhookSignature(post(), { publicKey, now })).toEqual({ ok: false, reason });
  });

  it('has an age, which is a setting', () => {
    const at = (seconds: number) => ({ ...rules, now: new Date(now.getTime() + seconds * 1000) });
    expect(verifyWebhookSignature(post(), at(300)).ok).toBe(true);
    expect(verifyWebhookSignature(post(), at(301)).ok).toBe(false);
    expect(verifyWebhookSignature(post(), at(-301)).ok).toBe(false);
    expect(verifyWebhookSignature(post(), { ...at(86_000), toleranceSeconds: 86_400 }).ok).toBe(true);
  });

  it('is judged as the provider’s own package judges it', () => {
    const theirs = new EventWebhook();
    const verdict = (rawBody: string, signature: string): boolean =>
      theirs.verifySignature(theirs.convertPublicKeyToECDSA(posts.publicKey), rawBody, signature, timestamp);
    for (let round = 0; round < 5; round += 1) {
      const signature = posts.sign(body, timestamp)[SIGNATURE_HEADER] ?? '';
      for (const rawBody of [body, `${body} `]) {
        const ours = verifyWebhookSignature(
          { rawBody: Buffer.from(rawBody), signature, timestamp },
          rules,
        ).ok;
        expect(ours).toBe(verdict(rawBody, signature));
      }
    }
  });
});

describe('events of the stand-in', () => {
  const received: { headers: IncomingHttpHeaders; rawBody: Buffer }[] = [];
  let server: Server;
  let webhookUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ headers: request.headers, rawBody: Buffer.concat(chunks) });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  beforeEach(() => received.splice(0));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('are signed, carry our id, and count once however often they are repeated and shuffled', async () => {
    const fake = await startFakeSendGrid({
      behaviour: { webhookUrl, webhookCopies: 5, webhookShuffle: true },
    });
    fake.behave({ outcomes: { 'lezer2@bedrijf.example': 'bounce', 'lezer3@bedrijf.example': 'silent' } });
    const sender = new SendGridMailSender({ apiKey: 'SG.x', region: 'eu', baseUrl: fake.url });
    await sender.send(letterTo([reader(1), reader(2), reader(3)]));
    await fake.settled();
    await fake.emit({ to: 'lezer1@bedrijf.example', event: { event: 'click', url: 'https://a.example/1' } });
    await fake.close();

    const seen = new Map<string, string>();
    let count = 0;
    for (const { headers, rawBody } of received) {
      const verdict = verifyWebhookSignature(
        {
          rawBody,
          signature: String(headers[SIGNATURE_HEADER]),
          timestamp: String(headers[TIMESTAMP_HEADER]),
        },
        { publicKey: fake.publicKey, now: new Date() },
      );
      expect(verdict).toEqual({ ok: true });
      for (const { dedupeKey, deliveryId, kind } of parseDeliveryReports(rawBody).reports) {
        seen.set(dedupeKey, `${deliveryId} ${kind}`);
        count += 1;
      }
    }
    expect(count).toBe(25);
    expect([...seen.values()].sort()).toEqual([
      'delivery-1 clicked',
      'delivery-1 delivered',
      'delivery-1 processed',
      'delivery-2 bounced',
      'delivery-2 processed',
    ]);
  });
});

function rsaKey(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}
