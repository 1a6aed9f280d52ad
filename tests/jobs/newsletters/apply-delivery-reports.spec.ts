import { WebhookInbox } from '../../../api/newsletters/webhook-inbox.service';
import {
  startFakeSendGrid,
  type FakeSendGrid,
} from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import { aMailMessage, aTopic } from '../../support/builders';
import { startTestApi, type TestApi } from '../../support/test-api';
import { startTestJobs, type TestJobs } from '../../support/test-jobs';

/** The whole way: provider → signed post → api → table → job. */
let provider: FakeSendGrid;
let api: TestApi;
let jobs: TestJobs;

beforeAll(async () => {
  provider = await startFakeSendGrid({ behaviour: { webhookAutomatic: false } });
  const env = {
    MAIL_TRANSPORT: 'sendgrid',
    SENDGRID_API_KEY: 'SG.test',
    SENDGRID_BASE_URL: provider.url,
    SENDGRID_WEBHOOK_KEY: provider.publicKey,
  };
  api = await startTestApi(env);
  api.clock.set(new Date());
  jobs = await startTestJobs({ beside: api, env });
  provider.behave({ webhookUrl: `${api.url}/webhooks/sendgrid` });
});
afterAll(async () => {
  await jobs.close();
  await api.close();
  await provider.close();
});

async function sent(): Promise<{ id: string; email: string }> {
  const mail = await aMailMessage(api.prisma);
  await jobs.run('mail.deliver', { mailMessageId: mail.id });
  return mail;
}

const stateOf = (id: string) => api.prisma.mailMessage.findUniqueOrThrow({ where: { id } });
const suppressionsOf = (email: string) => api.prisma.suppression.findMany({ where: { email } });

describe('reports of the provider', () => {
  it('say that a mail was delivered, and their posts are emptied after', async () => {
    const { id, email } = await sent();
    expect(await provider.emit({ to: email })).toEqual([204]);
    const [post] = await api.prisma.webhookPost.findMany({ where: { processedAt: null } });
    expect(post?.body).not.toBeNull();

    await jobs.drain();
    expect(await stateOf(id)).toMatchObject({ status: 'DELIVERED', reason: null });
    expect(await api.prisma.webhookPost.findUnique({ where: { id: post?.id } })).toMatchObject({
      body: null,
      events: 2,
      error: null,
    });
  });

  it('come to the same when they are repeated fifty times in any order', async () => {
    const angry = await sent();
    const content = await sent();
    provider.behave({ webhookCopies: 50, webhookShuffle: true, outcomes: { [angry.email]: 'spamreport' } });
    await provider.emit({ to: angry.email });
    await provider.emit({ to: content.email });
    provider.behave({ webhookCopies: 1, webhookShuffle: false });
    await jobs.drain();
    expect((await stateOf(angry.id)).status).toBe('COMPLAINED');
    expect((await stateOf(content.id)).status).toBe('DELIVERED');
    expect(await api.prisma.deliveryEvent.count({ where: { mailMessageId: angry.id } })).toBe(3);
    expect(await suppressionsOf(angry.email)).toHaveLength(1);
  });

  it('change nothing when their job runs again, or twice at once', async () => {
    const { id, email } = await sent();
    await provider.emit({ to: email });
    const [post] = await api.prisma.webhookPost.findMany({ where: { processedAt: null } });
    const payload = { webhookPostId: post?.id ?? '' };
    await Promise.all([jobs.run('webhook.apply', payload), jobs.run('webhook.apply', payload)]);
    await jobs.run('webhook.apply', payload);
    expect(await api.prisma.deliveryEvent.count({ where: { mailMessageId: id } })).toBe(2);
    api.jobs.clear();
  });

  it('settle a mail nobody knew the fate of', async () => {
    const mail = await aMailMessage(api.prisma);
    provider.behave({ dropAfterAccept: 1 });
    await jobs.run('mail.deliver', { mailMessageId: mail.id });
    expect((await stateOf(mail.id)).status).toBe('UNCERTAIN');
    await provider.emit({ to: mail.email, event: { event: 'processed' } });
    await jobs.drain();
    expect((await stateOf(mail.id)).status).toBe('ACCEPTED');
  });

  it('stop mail to an address that does not exist, but not to one that refused for now', async () => {
    const gone = await sent();
    const busy = await sent();
    provider.behave({ outcomes: { [gone.email]: 'bounce', [busy.email]: 'blocked' } });
    await provider.emit({ to: gone.email });
    await provider.emit({ to: busy.email });
    await jobs.drain();
    expect((await stateOf(gone.id)).status).toBe('BOUNCED');
    expect((await stateOf(busy.id)).status).toBe('BOUNCED');
    expect(await suppressionsOf(gone.email)).toMatchObject([{ reason: 'HARD_BOUNCE', liftedAt: null }]);
    expect(await suppressionsOf(busy.email)).toEqual([]);
  });

  it('do not stop an address again that was let free, by repeating an old bounce', async () => {
    const { email } = await sent();
    provider.behave({ outcomes: { [email]: 'bounce' } });
    const bounce = {
      to: email,
      event: { event: 'bounce', type: 'bounce', timestamp: 1_900_000_000, reason: '550' },
    };
    await provider.emit(bounce);
    await jobs.drain();
    await api.prisma.suppression.updateMany({ where: { email }, data: { liftedAt: new Date() } });
    await provider.emit(bounce);
    await jobs.drain();
    expect((await suppressionsOf(email)).filter(({ liftedAt }) => liftedAt === null)).toEqual([]);
  });

  it('end the subscriptions of who complained', async () => {
    const { email } = await sent();
    const topic = await aTopic(api.prisma);
    await api.prisma.subscription.create({
      data: { email, topicId: topic.id, status: 'CONFIRMED', confirmedAt: new Date() },
    });
    provider.behave({ outcomes: { [email]: 'spamreport' } });
    await provider.emit({ to: email });
    await jobs.drain();
    const [subscription] = await api.prisma.subscription.findMany({
      where: { email },
      include: { consents: true },
    });
    expect(subscription).toMatchObject({
      status: 'UNSUBSCRIBED',
      consents: [{ action: 'WITHDRAWN', channel: 'complaint' }],
    });
  });

  it('keep nothing of who opened or clicked what', async () => {
    const { id, email } = await sent();
    await provider.emit({ to: email, event: { event: 'open' } });
    await provider.emit({ to: email, event: { event: 'click', url: 'https://example.nl' } });
    await jobs.drain();
    expect(await api.prisma.deliveryEvent.count({ where: { mailMessageId: id } })).toBe(0);
  });

  it('are applied later when their wake-up got lost', async () => {
    const { id, email } = await sent();
    await provider.emit({ to: email });
    api.jobs.clear();
    api.clock.advance(31_000);
    await jobs.get(WebhookInbox).sweep();
    await jobs.drain();
    expect((await stateOf(id)).status).toBe('DELIVERED');
    api.clock.set(new Date());
  });
});

describe('a post that does not come from the provider', () => {
  const post = (headers: Record<string, string> = {}) =>
    fetch(`${api.url}/webhooks/sendgrid`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '[{"event":"spamreport"}]',
    });

  it('is refused and not kept', async () => {
    const before = await api.prisma.webhookPost.count();
    expect((await post()).status).toBe(403);
    const forged = {
      'x-twilio-email-event-webhook-signature': 'MEUCIQ==',
      'x-twilio-email-event-webhook-timestamp': String(Math.floor(Date.now() / 1000)),
    };
    expect((await post(forged)).status).toBe(403);
    expect(await api.prisma.webhookPost.count()).toBe(before);
  });

  it('is refused when it is signed but old', async () => {
    const { email } = await sent();
    api.clock.advance(301_000);
    expect(await provider.emit({ to: email })).toEqual([403]);
    api.clock.set(new Date());
  });

  it('is refused by an installation without a key', async () => {
    const bare = await startTestApi();
    const response = await fetch(`${bare.url}/webhooks/sendgrid`, { method: 'POST', body: '[]' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await bare.prisma.webhookPost.count()).toBe(0);
    await bare.close();
  });
});
