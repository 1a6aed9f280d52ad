import { NewsletterVisitor } from '../../support/newsletter-visitor';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let visitor: NewsletterVisitor;
beforeAll(async () => {
  api = await startTestApi();
  visitor = await NewsletterVisitor.of(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-03-10T09:00:00Z');
  await api.prisma.rateLimit.deleteMany();
});

describe('subscribing on the public site', () => {
  it('shows the topics and the consent sentence, with nothing ticked beforehand', async () => {
    const html = await (await visitor.get('/nieuwsbrief')).text();
    expect(html).toContain('Werk &amp; personeel');
    expect(html).toContain('Gemeente Lindehoven mag mij per e-mail nieuws sturen');
    expect(html).not.toMatch(/<input[^>]* checked/);
  });

  it('takes a request, a mail and a button', async () => {
    const email = visitor.address();
    const response = await visitor.signUp(email, visitor.topic(0), visitor.topic(1));
    expect(await response.text()).toContain('Kijk in uw e-mail');
    expect(await visitor.statuses(email)).toEqual(['PENDING', 'PENDING']);
    const page = await (await visitor.get(await visitor.link(email, 'bevestigen'))).text();
    expect(page).toContain('Vergunningen');
    expect(await visitor.statuses(email)).toEqual(['PENDING', 'PENDING']);

    const done = await visitor.post(await visitor.link(email, 'bevestigen'));
    expect(await done.text()).toContain('Uw aanmelding is gelukt');
    expect(await visitor.statuses(email)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await visitor.kindsTo(email)).toEqual(['confirm-subscription', 'subscription-confirmed']);
  });

  it('keeps the evidence: what was agreed to, when, where and in which words', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0));
    const [subscription] = await api.prisma.subscription.findMany({
      where: { email },
      include: { consents: { orderBy: { id: 'asc' } } },
    });
    expect(subscription?.consents).toMatchObject([
      { action: 'REQUESTED', channel: 'website', form: '/nieuwsbrief', wordingVersion: '2026-11' },
      { action: 'CONFIRMED', channel: 'website', form: '/nieuwsbrief/bevestigen', wordingVersion: '2026-11' },
    ]);
    expect(subscription?.confirmedAt).toEqual(api.clock.now());
  });

  it('can be confirmed twice to the same effect, with one mail', async () => {
    const email = visitor.address();
    await visitor.signUp(email, visitor.topic(0));
    const link = await visitor.link(email, 'bevestigen');
    const answers = await Promise.all([visitor.post(link), visitor.post(link), visitor.post(link)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await visitor.kindsTo(email)).toEqual(['confirm-subscription', 'subscription-confirmed']);
  });

  it('can be confirmed for 48 hours', async () => {
    const email = visitor.address();
    await visitor.signUp(email, visitor.topic(0));
    const link = await visitor.link(email, 'bevestigen');
    api.clock.advance(48 * 3_600_000);
    expect(await (await visitor.post(link)).text()).toContain('Deze link werkt niet meer');
    expect(await visitor.statuses(email)).toEqual(['PENDING']);
  });

  it('says what is wrong with a form and keeps what was typed', async () => {
    const response = await visitor.post('/nieuwsbrief', [['email', 'kees@']]);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('Fout: Nieuwsbrief voor ondernemers');
    expect(html).toContain('Kies minstens één onderwerp.');
    expect(html).toContain('value="kees@"');
  });

  it('answers the same whether an address is new, subscribed, suppressed or asked for too often', async () => {
    const [known, suppressed] = [visitor.address(), visitor.address()];
    await visitor.subscribed(known, visitor.topic(0));
    await api.prisma.suppression.create({ data: { email: suppressed, reason: 'COMPLAINT' } });
    const pages: string[] = [];
    const busy = visitor.address();
    for (const email of [visitor.address(), known, suppressed, busy, busy, busy, busy]) {
      const response = await visitor.signUp(email, visitor.topic(0));
      expect(response.status).toBe(200);
      pages.push(await response.text());
    }
    expect(new Set(pages).size).toBe(1);
    expect(await visitor.kindsTo(suppressed)).toEqual([]);
    expect(await visitor.kindsTo(busy)).toHaveLength(3);
  });

  it('leaves who is subscribed already as they are, and sends them their links again', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0));
    await visitor.signUp(email, visitor.topic(0));
    expect(await visitor.statuses(email)).toEqual(['CONFIRMED']);
    expect((await visitor.kindsTo(email)).at(-1)).toBe('subscription-confirmed');
  });

  it('refuses a flood from one place', async () => {
    const answers = [];
    for (let count = 0; count < 41; count += 1)
      answers.push((await visitor.signUp(visitor.address(), visitor.topic(0))).status);
    expect(answers.slice(0, 40)).not.toContain(429);
    expect(answers[40]).toBe(429);
  });

  it('does nothing for a robot, and does not tell it', async () => {
    const email = visitor.address();
    const response = await visitor.post('/nieuwsbrief', [
      ['email', email],
      ['topicIds', visitor.topic(0)],
      ['isAgreed', 'ja'],
      ['website', 'x'],
    ]);
    expect(await response.text()).toContain('Kijk in uw e-mail');
    expect(await visitor.statuses(email)).toEqual([]);
  });
});

describe('in English', () => {
  it('the form, the mail and the pages behind it speak English', async () => {
    const email = visitor.address();
    await visitor.post('/nieuwsbrief?taal=en', [
      ['email', email],
      ['isAgreed', 'ja'],
      ['topicIds', visitor.topic(0)],
    ]);
    const link = await visitor.link(email, 'bevestigen');
    expect(link).toContain('?taal=en');
    expect(await (await visitor.get(link)).text()).toContain('Confirm your subscription');
  });
});
