import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { PublicLinks } from '../../../api/access/public-links';
import { SubscriptionsService } from '../../../api/subscriptions/subscriptions.service';
import { unique } from '../../support/builders';
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

describe('unsubscribing', () => {
  it('takes one button, any number of times', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0), visitor.topic(1));
    const link = await visitor.link(email, 'afmelden');
    expect(await (await visitor.get(link)).text()).toContain('Stop de nieuwsbrief');
    for (let times = 0; times < 5; times += 1) {
      const response = await visitor.post(link);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('U bent afgemeld');
    }
    expect(await visitor.statuses(email)).toEqual(['UNSUBSCRIBED', 'UNSUBSCRIBED']);
    const withdrawn = await api.prisma.consentRecord.count({
      where: { subscription: { email }, action: 'WITHDRAWN' },
    });
    expect(withdrawn).toBe(2);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])(
    'by a mail program takes one POST without cookies and without redirect (%s)',
    async (contentType, body) => {
      const email = visitor.address();
      await visitor.subscribed(email, visitor.topic(0));
      const response = await fetch(`${api.url}${await visitor.link(email, 'afmelden')}`, {
        method: 'POST',
        headers: { 'content-type': contentType },
        body,
        redirect: 'manual',
      });
      expect(response.status).toBe(200);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await visitor.statuses(email)).toEqual(['UNSUBSCRIBED']);
      const [record] = await api.prisma.consentRecord.findMany({
        where: { subscription: { email }, action: 'WITHDRAWN' },
      });
      expect(record?.channel).toBe('one-click');
    },
  );

  it('from a newsletter stops the topics of that newsletter only', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0), visitor.topic(1));
    const author = await api.prisma.user.create({
      data: { email: visitor.address(), name: 'A', initials: 'A', role: 'COMMUNICATIONS' },
    });
    const newsletter = await api.prisma.newsletter.create({
      data: {
        slug: unique(),
        subject: 'Nieuws',
        createdById: author.id,
        topics: { create: { topicId: visitor.topic(1) } },
      },
    });
    const delivery = await api.prisma.delivery.create({ data: { newsletterId: newsletter.id, email } });
    const link = api.get(PublicLinks).url('/nieuwsbrief/afmelden', 'unsubscribe', delivery.id);
    const page = await (await visitor.post(link.replace('http://localhost:4000', ''))).text();
    expect(page).toContain('Vergunningen');
    expect(await visitor.statuses(email)).toEqual(['CONFIRMED', 'UNSUBSCRIBED']);
  });

  it('with a forged, damaged or borrowed link does nothing', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0));
    const link = await visitor.link(email, 'afmelden');
    const token = link.split('/').at(-1) ?? '';
    const confirmation = (await visitor.link(email, 'bevestigen')).split('/').at(-1) ?? '';
    for (const bad of [`${token}x`, token.slice(0, -1), token.replace(/^./, 'f'), confirmation, 'x']) {
      expect((await visitor.post(`/nieuwsbrief/afmelden/${bad}`)).status).toBe(404);
    }
    expect(await visitor.statuses(email)).toEqual(['CONFIRMED']);
  });
});

describe('preferences', () => {
  it('show what one gets and change it, with evidence', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0));
    const link = await visitor.link(email, 'voorkeuren');
    const page = await (await visitor.get(link)).text();
    expect(page.match(/<input[^>]* checked/g)).toHaveLength(1);
    expect(page).not.toContain(email);

    await visitor.post(link, [['topicIds', visitor.topic(1)]]);
    expect(await visitor.statuses(email)).toEqual(['UNSUBSCRIBED', 'CONFIRMED']);
    await visitor.post(link, []);
    expect(await visitor.statuses(email)).toEqual(['UNSUBSCRIBED', 'UNSUBSCRIBED']);
    const records = await api.prisma.consentRecord.findMany({
      where: { subscription: { email }, channel: 'preferences' },
      orderBy: { id: 'asc' },
    });
    expect(records.map(({ action }) => action)).toEqual(['WITHDRAWN', 'CONFIRMED', 'WITHDRAWN']);
  });

  it('are the one button for who was invited', async () => {
    const email = visitor.address();
    await api.prisma.transaction((tx) =>
      api
        .get(SubscriptionsService)
        .invite(tx, SYSTEM_ACTOR, { people: [{ email }], topicIds: [visitor.topic(0), visitor.topic(1)] }),
    );
    const link = await visitor.link(email, 'voorkeuren');
    expect(await (await visitor.get(link)).text()).not.toMatch(/<input[^>]* checked/);
    await visitor.post(link, [['topicIds', visitor.topic(0)]]);
    expect(await visitor.statuses(email)).toEqual(['CONFIRMED', 'UNSUBSCRIBED']);
    expect(await visitor.kindsTo(email)).toEqual(['subscription-invitation', 'subscription-confirmed']);
  });

  it('say so when mail to the address was stopped, and turn nothing on', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0));
    const link = await visitor.link(email, 'voorkeuren');
    await api.prisma.suppression.create({ data: { email, reason: 'COMPLAINT' } });
    expect(await (await visitor.get(link)).text()).toContain('We sturen niets naar dit adres');
    await visitor.post(link, [
      ['topicIds', visitor.topic(0)],
      ['topicIds', visitor.topic(1)],
    ]);
    expect(await visitor.statuses(email)).toEqual(['CONFIRMED']);
  });
});

describe('looking at a link', () => {
  const tables = [
    'subscriptions',
    'consent_records',
    'suppressions',
    'mail_messages',
    'audit_entries',
    'rate_limits',
  ];
  async function checksum(): Promise<string[]> {
    const sums = tables.map((table) =>
      api.prisma.$queryRawUnsafe<{ sum: string }[]>(
        `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${table} t`,
      ),
    );
    return (await Promise.all(sums)).map(([row]) => row?.sum ?? '');
  }

  it('changes nothing, however often a scanner does it', async () => {
    const [pending, reader] = [visitor.address(), visitor.address()];
    await visitor.signUp(pending, visitor.topic(0));
    await visitor.subscribed(reader, visitor.topic(1));
    const links = [
      '/nieuwsbrief',
      await visitor.link(pending, 'bevestigen'),
      await visitor.link(reader, 'voorkeuren'),
      await visitor.link(reader, 'afmelden'),
      await visitor.link(reader, 'bevestigen'),
    ];
    const before = await checksum();
    for (const link of links) {
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
        expect((await visitor.get(link, method)).status).toBe(200);
    }
    expect(await checksum()).toEqual(before);
  });

  it('stays out of search engines and out of other sites', async () => {
    const email = visitor.address();
    await visitor.subscribed(email, visitor.topic(0));
    const response = await visitor.get(await visitor.link(email, 'voorkeuren'));
    expect(await response.text()).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
