import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let admin: GraphqlClient;

interface Trash {
  trash: {
    totalCount: number;
    nodes: { id: string; kind: string; name: string; version: number; archivedByName: string | null }[];
  };
}

const TRASH = `query ($filter: TrashFilterInput! = {}) { trash(filter: $filter) {
  totalCount nodes { id kind name version archivedByName } } }`;
const RESTORE = `mutation ($kind: RecordKind!, $id: ID!, $v: Int!) {
  restoreRecord(kind: $kind, id: $id, expectedVersion: $v) { id version } }`;

beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as('ADMINISTRATOR');
});
afterAll(() => api.close());

const trash = async (client: GraphqlClient, filter: object = {}) =>
  (await client.ask<Trash>(TRASH, { filter })).trash;
const archive = (type: string, id: string, v = 1) =>
  admin.ask(`mutation ($id: ID!, $v: Int!) { archive${type}(id: $id, expectedVersion: $v) { id } }`, {
    id,
    v,
  });

describe('the trash', () => {
  it('lists what was put away of every kind, last first, with who did it', async () => {
    const business = await api.prisma.business.create({ data: { name: 'Café De Kroon' } });
    const contact = await api.prisma.contact.create({
      data: { givenName: 'Anna', infix: 'van', familyName: 'Dam' },
    });
    await archive('Business', business.id);
    api.clock.advance(60_000);
    await archive('Contact', contact.id);
    const { totalCount, nodes } = await trash(admin);
    expect(totalCount).toBe(2);
    expect(nodes).toMatchObject([
      { kind: 'CONTACT', name: 'Anna van Dam', archivedByName: expect.stringContaining('ADMIN') as string },
      { kind: 'BUSINESS', name: 'Café De Kroon' },
    ]);
    await expect(trash(admin, { q: 'cafe' })).resolves.toMatchObject({ totalCount: 1 });
    await expect(trash(admin, { kinds: ['AREA'] })).resolves.toMatchObject({ totalCount: 0, nodes: [] });
    await expect(trash(await api.as('ALDERMAN'))).resolves.toMatchObject({ totalCount: 0 });
    await admin.ask(RESTORE, { kind: 'BUSINESS', id: business.id, v: 2 });
    await expect(trash(admin)).resolves.toMatchObject({ totalCount: 1 });
    await expect(api.prisma.business.findUnique({ where: { id: business.id } })).resolves.toMatchObject({
      archivedAt: null,
      version: 3,
    });
  });

  it('shows nobody a confidential note or a private segment of another', async () => {
    const archivedAt = new Date();
    await api.prisma.interaction.create({
      data: { channel: 'PHONE', summary: 'Geheim', isConfidential: true, occurredAt: archivedAt, archivedAt },
    });
    const owner = await api.as('ACCOUNT_MANAGER');
    await api.prisma.segment.create({
      data: {
        name: 'Van mij',
        definition: {},
        visibility: 'PRIVATE',
        ownerId: owner.userId ?? '',
        archivedAt,
      },
    });
    const names = async (client: GraphqlClient) => (await trash(client)).nodes.map(({ name }) => name);
    expect(await names(await api.as('KCC_AGENT'))).not.toContain('Geheim');
    expect(await names(admin)).toContain('Geheim');
    expect(await names(admin)).not.toContain('Van mij');
    expect(await names(owner)).toContain('Van mij');
  });

  it('asks the right of the record itself and the version one saw', async () => {
    const business = await api.prisma.business.create({ data: { name: 'Zaak', archivedAt: new Date() } });
    const wanted = { kind: 'BUSINESS', id: business.id, v: 1 };
    expect((await (await api.as('KCC_AGENT')).refusal(RESTORE, wanted)).code).toBe('FORBIDDEN');
    expect((await admin.refusal(RESTORE, { ...wanted, v: 7 })).code).toBe('STALE_VERSION');
  });
});

/** Unique indexes of records that can be archived, as the running database has them. */
const uniqueIndexes = () =>
  api.prisma.$queryRaw<{ table: string; index: string; columns: string[]; predicate: string | null }[]>`
    SELECT t.relname AS "table", i.relname AS "index", pg_get_expr(x.indpred, x.indrelid) AS predicate,
      ARRAY(SELECT pg_get_indexdef(x.indexrelid, n, true) FROM generate_series(1, x.indnkeyatts) n) AS columns
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    WHERE x.indisunique AND NOT x.indisprimary AND t.relnamespace = 'public'::regnamespace
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'archivedAt')
    ORDER BY 1, 2`;

/** Addresses of public pages: an archived page keeps its own, and the service gives a new record another by itself. */
const NEVER_TYPED = ['events_slug_key', 'newsletters_slug_key'];

describe('an archived record', () => {
  it('has no unique index that counts it', async () => {
    const counting = (await uniqueIndexes()).filter(
      ({ index, predicate }) => !predicate?.includes('"archivedAt" IS NULL') && !NEVER_TYPED.includes(index),
    );
    expect(counting).toEqual([]);
  });
});

describe('a relation that was taken away', () => {
  it('can be laid again: a membership, a function, a participant, an activity code', async () => {
    const business = await api.prisma.business.create({ data: { name: 'Lid' } });
    const association = await api.prisma.association.create({ data: { name: 'De Vereniging', kind: 'BIZ' } });
    const contact = await api.prisma.contact.create({ data: { familyName: 'Kok' } });
    const member = { associationId: association.id, businessId: business.id };
    for (let round = 0; round < 2; round += 1) {
      const { addMembership } = await admin.ask<{ addMembership: { id: string } }>(
        `mutation ($associationId: ID!, $businessId: ID!) {
          addMembership(associationId: $associationId, businessId: $businessId) { id } }`,
        member,
      );
      await admin.ask(
        `mutation ($id: ID!) { endMembership(id: $id, expectedVersion: 1, endsOn: "2026-03-10") { id } }`,
        { id: addMembership.id },
      );
      const { addAffiliation } = await admin.ask<{ addAffiliation: { id: string; version: number } }>(
        `mutation ($id: ID!, $input: FunctionInput!) { addAffiliation(contactId: $id, input: $input) { id version } }`,
        { id: contact.id, input: { businessId: business.id, role: 'Eigenaar' } },
      );
      await admin.ask(
        `mutation ($id: ID!, $v: Int!) { endAffiliation(id: $id, expectedVersion: $v, endsOn: "2026-03-10") { id } }`,
        { id: addAffiliation.id, v: addAffiliation.version },
      );
    }
    const { logInteraction } = await admin.ask<{ logInteraction: { id: string } }>(
      `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`,
      { input: { channel: 'PHONE', summary: 'x', businessId: business.id, contactIds: [contact.id] } },
    );
    for (const [version, contactIds] of [
      [1, []],
      [2, [contact.id]],
    ] as const)
      // prettier-ignore
      await admin.ask(
        `mutation ($id: ID!, $v: Int!, $input: UpdateInteractionInput!) {
          updateInteraction(id: $id, expectedVersion: $v, input: $input) { id } }`,
        { id: logInteraction.id, v: version, input: { contactIds } },
      );
    await expect(
      api.prisma.interactionParticipant.count({ where: { interactionId: logInteraction.id } }),
    ).resolves.toBe(1);
  });
});
