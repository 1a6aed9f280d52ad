import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import type { FakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import { SendGridMailSender } from '../../../newsletters/delivery/sendgrid-mail-sender';
import { toSendGridRequest } from '../../../newsletters/delivery/sendgrid-request';
import { letterTo, reader, serviceMailTo } from '../support/outgoing';

let fake: FakeSendGrid;

beforeEach(async () => {
  fake = await startFakeSendGrid({ apiKey: 'SG.good' });
});
afterEach(() => fake.close());

const sender = (
  changes: { apiKey?: string; baseUrl?: string; timeoutMs?: number } = {},
): SendGridMailSender =>
  new SendGridMailSender({ apiKey: 'SG.good', region: 'eu', baseUrl: fake.url, ...changes });

describe('offering mail to SendGrid', () => {
  it('is accepted with a message id, and each reader gets their own letter', async () => {
    const outcome = await sender().send(letterTo([reader(1), reader(2)]));
    expect(outcome).toEqual({ kind: 'accepted', messageId: expect.stringMatching(/^\S{10,}$/) as string });
    const [first] = fake.sent('lezer1@bedrijf.example');
    const [second] = fake.sent('LEZER2@bedrijf.example');
    expect(first).toMatchObject({
      toName: 'Lezer 1',
      from: 'nieuwsbrief@waterrijk.example',
      replyTo: 'ondernemers@waterrijk.example',
      text: 'Geachte lezer 1,\nUitschrijven: https://ingang.waterrijk.example/uitschrijven/token-1',
      customArgs: { delivery_id: 'delivery-1' },
      headers: {
        'list-unsubscribe': '<https://ingang.waterrijk.example/uitschrijven/token-1>',
        'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      },
    });
    expect(second?.html).toContain('uitschrijven/token-2');
    expect(second?.html).not.toContain('token-1');
  });

  it('takes a thousand readers in one request', async () => {
    const outcome = await sender().send(letterTo(Array.from({ length: 1_000 }, (_unused, n) => reader(n))));
    expect(outcome.kind).toBe('accepted');
    expect(Object.values(fake.arrivals())).toEqual(Array(1_000).fill(1));
  });

  it('carries attachments, as a calendar invitation is one', async () => {
    const content = Buffer.from('BEGIN:VCALENDAR').toString('base64');
    await sender().send(
      serviceMailTo(reader(1), {
        attachments: [{ filename: 'afspraak.ics', type: 'text/calendar; method=REQUEST', content }],
      }),
    );
    expect(fake.sent()[0]?.attachments).toEqual([
      { filename: 'afspraak.ics', type: 'text/calendar; method=REQUEST', content },
    ]);
  });

  it('waits as long as the provider says, by the provider’s own clock', async () => {
    fake.behave({ throttle: 1, throttleResetSeconds: 42 });
    const outcome = await sender().send(letterTo([reader(1)]));
    expect(outcome.kind).toBe('throttled');
    if (outcome.kind !== 'throttled') return;
    expect(outcome.retryAfterSeconds).toBeGreaterThanOrEqual(41);
    expect(outcome.retryAfterSeconds).toBeLessThanOrEqual(43);
    expect(fake.arrivals()).toEqual({});
    expect((await sender().send(letterTo([reader(1)]))).kind).toBe('accepted');
  });

  it('is unavailable when the provider has trouble of its own', async () => {
    fake.behave({ fail: 1 });
    expect(await sender().send(letterTo([reader(1)]))).toEqual({
      kind: 'unavailable',
      reason: 'HTTP 500: Internal Server Error',
    });
    expect(fake.arrivals()).toEqual({});
  });

  it('is unavailable when nobody listens', async () => {
    const outcome = await sender({ baseUrl: await deadAddress() }).send(letterTo([reader(1)]));
    expect(outcome).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('is unauthorised with a wrong key, a forbidden one, none, or one with a line break', async () => {
    expect((await sender({ apiKey: 'SG.bad' }).send(letterTo([reader(1)]))).kind).toBe('unauthorised');
    fake.behave({ forbidden: 1 });
    expect((await sender().send(letterTo([reader(1)]))).kind).toBe('unauthorised');
    const before = fake.requests();
    expect((await sender({ apiKey: '' }).send(letterTo([reader(1)]))).kind).toBe('unauthorised');
    expect((await sender({ apiKey: 'SG.good\r\nX: y' }).send(letterTo([reader(1)]))).kind).toBe(
      'unauthorised',
    );
    expect(fake.requests()).toBe(before);
  });

  it('is unauthorised at a wrong address: the settings are at fault, not the readers', async () => {
    const wrong = createServer((_request, response) => response.writeHead(302, { location: fake.url }).end());
    await new Promise<void>((resolve) => wrong.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(wrong.address() as AddressInfo).port}`;
    expect((await sender({ baseUrl }).send(letterTo([reader(1)]))).kind).toBe('unauthorised');
    expect(fake.requests()).toBe(0);
    await new Promise((resolve) => wrong.close(resolve));
  });

  it('is refused for what the provider will never take, with a reason that names nobody', async () => {
    const outcome = await sender().send(letterTo([reader(1, { email: 'geen adres' })]));
    expect(outcome).toMatchObject({ kind: 'refused', status: 400 });
    const tooLarge = await sender().send(letterTo([reader(1)], { html: 'x'.repeat(31 * 1024 * 1024) }));
    expect(tooLarge).toMatchObject({ kind: 'refused', status: 413 });
    expect(JSON.stringify([outcome, tooLarge])).not.toContain('bedrijf.example');
    expect(fake.arrivals()).toEqual({});
  });

  it.each([
    ['nobody', []],
    ['more than a thousand', Array.from({ length: 1_001 }, (_unused, n) => reader(n))],
    ['the same address twice', [reader(1), reader(2, { email: ' LEZER1@bedrijf.example' })]],
  ])('is refused for %s without asking the provider', async (_what, recipients) => {
    expect((await sender().send(letterTo(recipients))).kind).toBe('refused');
    expect(fake.requests()).toBe(0);
  });

  it.each([
    ['accepted and not answered', { dropAfterAccept: 1 }, 1],
    ['dropped before it was accepted', { dropBeforeAccept: 1 }, 0],
    ['reset', { reset: 1 }, 0],
  ])('is uncertain when the request was %s', async (_what, behaviour, arrived) => {
    fake.behave(behaviour);
    expect((await sender().send(letterTo([reader(1)]))).kind).toBe('uncertain');
    expect(Object.keys(fake.arrivals())).toHaveLength(arrived);
    expect(fake.requests()).toBe(1);
  });

  it('is uncertain when no answer comes in time', async () => {
    fake.behave({ delayMs: 400 });
    expect(await sender({ timeoutMs: 100 }).send(letterTo([reader(1)]))).toEqual({
      kind: 'uncertain',
      reason: 'SendGrid did not answer in time.',
    });
  });

  it('does not let a newsletter leave without one-click unsubscribe', async () => {
    const incomplete: (Record<string, string> | undefined)[] = [
      undefined,
      {},
      { 'List-Unsubscribe': '<https://a.example/u>' },
    ];
    for (const headers of incomplete) {
      expect((await sender().send(letterTo([reader(1), reader(2, { headers })]))).kind).toBe('unauthorised');
    }
    expect(fake.requests()).toBe(0);
  });
});

describe('what SendGrid is told', () => {
  it('switches every kind of tracking off', () => {
    expect(toSendGridRequest(letterTo([reader(1)])).tracking_settings).toEqual({
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    });
  });

  it('learns our random id and nothing else about a delivery', () => {
    const request = toSendGridRequest(letterTo([reader(1)]));
    expect(request.personalizations[0]?.custom_args).toEqual({ delivery_id: 'delivery-1' });
    expect(request).not.toHaveProperty('categories');
    expect(request).not.toHaveProperty('custom_args');
  });

  it('lets only service mail pass the provider’s own unsubscribe lists', () => {
    expect(toSendGridRequest(letterTo([reader(1)]))).not.toHaveProperty('mail_settings');
    expect(toSendGridRequest(serviceMailTo(reader(1))).mail_settings).toEqual({
      bypass_unsubscribe_management: { enable: true },
      bypass_spam_management: { enable: true },
    });
  });

  it('makes what stands in for a placeholder harmless', () => {
    const nasty = reader(1, { substitutions: { '-salutation-': 'Geachte <img src=x>\r\nBcc: x@y.example' } });
    expect(toSendGridRequest(letterTo([nasty])).personalizations[0]?.substitutions).toEqual({
      '-salutation-': 'Geachte img src=x Bcc: x@y.example',
    });
  });

  it('goes to the European address unless told otherwise', () => {
    const urlOf = (settings: { region: 'eu' | 'global' }): unknown =>
      Reflect.get(new SendGridMailSender({ apiKey: 'SG.x', ...settings }), 'url');
    expect(urlOf({ region: 'eu' })).toBe('https://api.eu.sendgrid.com/v3/mail/send');
    expect(urlOf({ region: 'global' })).toBe('https://api.sendgrid.com/v3/mail/send');
  });
});

async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
