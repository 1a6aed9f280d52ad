import type { GraphqlClient } from '../../support/graphql-client';
import { aTopic, confirmedReaders } from '../../support/newsletters/sending-newsletters';
import { startTestApi, type TestApi } from '../../support/test-api';

jest.setTimeout(30_000);

let api: TestApi;
let author: GraphqlClient;
let approver: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  [author, approver] = [await api.as('COMMUNICATIONS'), await api.as('ACCOUNT_MANAGER')];
});
afterAll(() => api.close());

const FIELDS = 'id version status subject slug topicIds nextSteps';
const CREATE = `mutation ($input: CreateNewsletterInput!) { it: createNewsletter(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateNewsletterInput!) {
  it: updateNewsletter(id: $id, expectedVersion: $version, input: $input) { ${FIELDS} } }`;
const GET = `query ($id: ID!) { it: newsletter(id: $id) { ${FIELDS} } }`;
const TEST = `mutation ($id: ID!, $userIds: [ID!]) { it: sendTestNewsletter(id: $id, userIds: $userIds) { ${FIELDS} } }`;
const APPROVE = `mutation ($id: ID!, $version: Int!) { it: approveNewsletter(id: $id, expectedVersion: $version) { ${FIELDS} } }`;
const SCHEDULE = `mutation ($id: ID!, $version: Int!, $at: DateTime) {
  it: scheduleNewsletter(id: $id, expectedVersion: $version, at: $at) {
    kind: __typename
    ... on NewsletterScheduled { newsletter { ${FIELDS} } }
    ... on PreflightFailed { findings { code severity path } }
    ... on NewsletterNotApproved { status }
    ... on EmptyAudience { audience { recipients excluded { reason count } } } } }`;

interface Edition {
  id: string;
  version: number;
  status: string;
  subject: string;
  slug: string;
  topicIds: string[];
  nextSteps: string[];
}
interface Outcome {
  kind: string;
  newsletter?: Edition;
  findings?: { code: string; severity: string; path: string }[];
  status?: string;
  audience?: { recipients: number; excluded: { reason: string; count: number }[] };
}

const ARTICLE = {
  kind: 'article',
  aim: 'INFORM',
  title: 'Subsidie voor zonnepanelen',
  text: '<p>Vraag de subsidie aan.</p>',
  url: 'https://www.lindehoven.example/subsidie',
};

async function run(who: GraphqlClient, operation: string, variables: object): Promise<Edition> {
  return (await who.ask<{ it: Edition }>(operation, variables)).it;
}

const schedule = async (who: GraphqlClient, { id, version }: Edition, at?: string): Promise<Outcome> =>
  (await who.ask<{ it: Outcome }>(SCHEDULE, { id, version, at })).it;

const create = (topicIds: string[] = [], blocks: object[] = [ARTICLE]): Promise<Edition> =>
  run(author, CREATE, {
    input: { subject: 'Nieuws voor ondernemers', preheader: 'Maart', blocks, topicIds },
  });

async function approved(topicIds: string[], blocks?: object[]): Promise<Edition> {
  const { id } = await create(topicIds, blocks);
  const { version } = await run(author, TEST, { id });
  return run(approver, APPROVE, { id, version });
}

async function topicWith(readers: number): Promise<string> {
  const topicId = await aTopic(api.prisma);
  await confirmedReaders(api.prisma, topicId, readers);
  return topicId;
}

describe('an edition on its way to its readers', () => {
  it('goes from draft through test and a second pair of eyes to its moment', async () => {
    const topicId = await topicWith(3);
    const draft = await create([topicId]);
    expect(draft).toMatchObject({
      status: 'DRAFT',
      topicIds: [topicId],
      nextSteps: ['EDIT', 'TEST', 'CANCEL'],
    });
    expect(draft.slug).toMatch(/^nieuws-voor-ondernemers-[0-9a-f]{6}$/);
    const tested = await run(author, TEST, { id: draft.id });
    expect(tested).toMatchObject({ status: 'TESTED', nextSteps: ['EDIT', 'TEST', 'CANCEL'] });
    expect((await run(approver, GET, { id: draft.id })).nextSteps).toEqual(['APPROVE']);
    const ready = await run(approver, APPROVE, { id: draft.id, version: tested.version });
    const outcome = await schedule(author, ready, '2026-03-12T08:00:00Z');
    expect(outcome.newsletter).toMatchObject({
      status: 'SCHEDULED',
      nextSteps: ['SCHEDULE', 'WITHDRAW', 'CANCEL'],
    });
  });

  it('is tested on colleagues only, and recognisable as a test', async () => {
    const { id } = await create();
    await run(author, TEST, { id, userIds: [author.userId, approver.userId] });
    const mails = await api.prisma.mailMessage.findMany({ where: { subjectId: id } });
    expect(mails.map((mail) => mail.subject)).toEqual([
      '[TEST] Nieuws voor ondernemers',
      '[TEST] Nieuws voor ondernemers',
    ]);
    expect(mails.every((mail) => !/-(salutation|unsubscribe|preferences)-/.test(mail.html + mail.text))).toBe(
      true,
    );
    expect(api.jobs.names()).toContain('mail.deliver');
    const stranger = await author.refusal(TEST, { id, userIds: ['01a00000-0000-7000-8000-000000000000'] });
    expect(stranger.problems).toEqual([{ field: 'userIds', code: 'UNKNOWN_REFERENCE' }]);
  });

  it('is never approved by who made it or changed it last', async () => {
    const colleague = await api.as('COMMUNICATIONS');
    const { id, version } = await create();
    await run(colleague, UPDATE, { id, version, input: { preheader: 'Anders' } });
    const tested = await run(author, TEST, { id });
    for (const who of [author, colleague]) {
      expect((await who.refusal(APPROVE, { id, version: tested.version })).code).toBe('APPROVER_IS_AUTHOR');
    }
    expect((await run(approver, APPROVE, { id, version: tested.version })).status).toBe('APPROVED');
  });

  it('must be tested and approved anew after any change of its content', async () => {
    const { id, version } = await approved([await topicWith(1)]);
    const edited = await run(author, UPDATE, { id, version, input: { subject: 'Ander nieuws' } });
    expect(edited).toMatchObject({ status: 'DRAFT', subject: 'Ander nieuws' });
    expect(await schedule(author, edited)).toEqual({ kind: 'NewsletterNotApproved', status: 'DRAFT' });
  });

  it('keeps its approval when a save changes nothing', async () => {
    const { id, version } = await approved([]);
    const saved = await run(author, UPDATE, { id, version, input: { blocks: [ARTICLE] } });
    expect(saved.status).toBe('APPROVED');
  });

  it('cannot be approved by somebody who saw another version', async () => {
    const { id } = await create();
    const { version } = await run(author, TEST, { id });
    expect((await approver.refusal(APPROVE, { id, version: version - 1 })).code).toBe('STALE_VERSION');
  });

  it('cannot be scheduled with a defect, which is named with its place', async () => {
    const blocks = [{ ...ARTICLE, title: '' }];
    const outcome = await schedule(author, await approved([await topicWith(1)], blocks));
    expect(outcome.kind).toBe('PreflightFailed');
    expect(outcome.findings).toContainEqual({
      code: 'BLOCK_EMPTY',
      severity: 'BLOCKING',
      path: 'blocks.0.title',
    });
  });

  it('cannot be scheduled for nobody, and says who is left out', async () => {
    const topicId = await aTopic(api.prisma);
    await api.prisma.subscription.create({
      data: { email: 'weg@x.example', topicId, status: 'UNSUBSCRIBED' },
    });
    const outcome = await schedule(author, await approved([topicId]));
    expect(outcome.audience).toEqual({ recipients: 0, excluded: [{ reason: 'UNSUBSCRIBED', count: 1 }] });
  });

  it('cannot be scheduled in the past, or changed once it is scheduled', async () => {
    const ready = await approved([await topicWith(1)]);
    const refusal = await author.refusal(SCHEDULE, {
      id: ready.id,
      version: ready.version,
      at: '2026-03-01T08:00:00Z',
    });
    expect(refusal.problems).toEqual([{ field: 'at', code: 'IN_THE_PAST' }]);
    const { newsletter } = await schedule(author, ready);
    const { id, version } = newsletter as Edition;
    expect((await author.refusal(UPDATE, { id, version, input: { subject: 'X' } })).code).toBe(
      'NOT_ALLOWED_IN_STATE',
    );
    const withdraw = `mutation ($id: ID!) { it: withdrawNewsletter(id: $id) { ${FIELDS} } }`;
    expect((await run(author, withdraw, { id })).status).toBe('APPROVED');
  });

  it('can be copied as the start of the next one', async () => {
    const topicId = await topicWith(1);
    const first = await approved([topicId]);
    const copy = await run(author, `mutation ($id: ID!) { it: copyNewsletter(id: $id) { ${FIELDS} } }`, {
      id: first.id,
    });
    expect(copy).toMatchObject({ status: 'DRAFT', subject: first.subject, topicIds: [topicId] });
    expect(copy.slug).not.toBe(first.slug);
    const include = { topics: { select: { topicId: true } }, segments: { select: { segmentId: true } } };
    const [before, after] = await Promise.all(
      [first.id, copy.id].map((id) => api.prisma.newsletter.findUniqueOrThrow({ where: { id }, include })),
    );
    const own = ['id', 'slug', 'status', 'version', 'createdAt', 'updatedAt', 'testedHash', 'approvedHash', 'approvedAt', 'approvedById', 'createdById']; // prettier-ignore
    expect({ ...after, ...Object.fromEntries(own.map((field) => [field, null])) }).toEqual({
      ...before,
      ...Object.fromEntries(own.map((field) => [field, null])),
    });
  });
});

describe('the editor', () => {
  it('shows the letter, what is wrong with it and its mix before anything is saved', async () => {
    const { it } = await author.ask<{
      it: { html: string; text: string; findings: { code: string }[]; mix: object };
    }>(
      `query ($input: PreviewNewsletterInput!) {
        it: previewNewsletter(input: $input) { html text findings { code } mix } }`,
      { input: { subject: '', blocks: [ARTICLE] } },
    );
    expect(it.html).toContain('Subsidie voor zonnepanelen');
    expect(it.text).toContain('Subsidie voor zonnepanelen');
    expect(it.findings.map(({ code }) => code)).toContain('SUBJECT_MISSING');
    expect(it.mix).toMatchObject({
      counts: { INFORM: 1, ENTHUSE: 0, AMUSE: 0 },
      missing: ['ENTHUSE', 'AMUSE'],
    });
  });

  it('counts the audience while topics are being chosen', async () => {
    const topicIds = [await topicWith(4), await topicWith(2)];
    const { it } = await author.ask<{ it: { recipients: number } }>(
      `query ($topicIds: [ID!]!) { it: newsletterAudience(topicIds: $topicIds) { recipients } }`,
      { topicIds },
    );
    expect(it.recipients).toBe(6);
  });

  it('offers coming events as blocks that can be sent as they are', async () => {
    await api.prisma.event.create({
      data: {
        slug: 'ontbijt',
        kind: 'BREAKFAST',
        status: 'PUBLISHED',
        title: 'Ontbijt <op> het plein',
        summary: 'Met koffie & gebak',
        startsAt: new Date('2026-03-19T07:00:00Z'),
        endsAt: new Date('2026-03-19T08:30:00Z'),
        venueName: 'Marktplein',
        capacity: 50,
        organiserId: author.userId ?? '',
      },
    });
    const { it } = await author.ask<{ it: { label: string; block: object }[] }>(
      `{ it: blockSuggestions { label block } }`,
    );
    expect(it[0]).toMatchObject({
      label: 'Ontbijt <op> het plein',
      block: {
        kind: 'event',
        when: 'donderdag 19 maart 2026, 08.00 tot 09.30 uur',
        where: 'Marktplein',
        text: '<p>Met koffie &amp; gebak</p>',
        url: 'http://localhost:4000/agenda/ontbijt',
      },
    });
    const outcome = await schedule(author, await approved([await topicWith(1)], [it[0]?.block ?? {}]));
    expect(outcome.kind).toBe('NewsletterScheduled');
  });

  it('lists editions with their figures in a constant number of statements', async () => {
    const { it } = await author.ask<{ it: { totalCount: number; nodes: { deliveryCounts: object[] }[] } }>(
      `{ it: newsletters(filter: { q: "nieuws" }, orderBy: { field: subject, direction: ASC }) {
        totalCount nodes { subject createdBy { name } approvedBy { name } deliveryCounts { status count } exclusionCounts { reason count } unsubscribedSince } } }`,
    );
    expect(it.totalCount).toBeGreaterThan(5);
    expect(it.nodes[0]?.deliveryCounts).toEqual([]);
  });

  it('shows addresses only to those who send newsletters', async () => {
    const { id } = await create();
    const question = `query ($id: ID!) { deliveries(newsletterId: $id) { totalCount nodes { email status } } }`;
    await expect(author.ask(question, { id })).resolves.toEqual({ deliveries: { totalCount: 0, nodes: [] } });
    expect((await approver.refusal(question, { id })).code).toBe('FORBIDDEN');
  });
});
