import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let agent: GraphqlClient;
let alderman: GraphqlClient;

interface Shown {
  history: {
    totalCount: number;
    nodes: {
      id: string;
      action: string;
      actorName: string | null;
      about: string | null;
      mayRevert: boolean;
      changes: { field: string; before: unknown; after: unknown; isStanding: boolean }[];
    }[];
  };
}

const HISTORY = `query ($kind: RecordKind!, $id: ID!, $first: Int, $offset: Int) {
  history(kind: $kind, id: $id, first: $first, offset: $offset) { totalCount nodes {
    id action actorName about mayRevert changes { field before after isStanding } } } }`;
const REVERT = `mutation ($id: ID!, $fields: [String!]) { revertChange(entryId: $id, fields: $fields) { id version } }`;
const UPDATE = `mutation ($id: ID!, $v: Int!, $input: UpdateBusinessInput!) {
  updateBusiness(id: $id, expectedVersion: $v, input: $input) { version phone } }`;
const CREATE = `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { id } }`;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  agent = await api.as('KCC_AGENT');
  alderman = await api.as('ALDERMAN');
});
afterAll(() => api.close());

const newBusiness = async (input: object = {}) =>
  (
    await manager.ask<{ createBusiness: { id: string } }>(CREATE, {
      input: { name: 'Bakkerij Vermeer', ...input },
    })
  ).createBusiness.id;
const update = (id: string, v: number, input: object) => manager.ask(UPDATE, { id, v, input });
const historyOf = async (client: GraphqlClient, kind: string, id: string, page: object = {}) =>
  (await client.ask<Shown>(HISTORY, { kind, id, ...page })).history;
const lastOf = async (id: string, kind = 'BUSINESS') => {
  const [entry] = (await historyOf(manager, kind, id)).nodes;
  if (!entry) throw new Error('no history');
  return entry;
};

describe('the history of a record', () => {
  it('tells who changed what, newest first, with names instead of ids', async () => {
    const area = await api.prisma.area.create({ data: { name: 'Binnenstad', kind: 'CORE' } });
    const id = await newBusiness({ phone: '0612345678' });
    await update(id, 1, { phone: '0687654321', areaId: area.id });
    const { totalCount, nodes } = await historyOf(alderman, 'BUSINESS', id);
    expect(totalCount).toBe(2);
    expect(nodes.map(({ action }) => action)).toEqual(['business.updated', 'business.created']);
    expect(nodes[0]).toMatchObject({ actorName: expect.stringContaining('ACCOUNT_MANAGER') as string });
    expect(nodes[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'phone', before: '+31612345678', after: '+31687654321', isStanding: true },
        { field: 'areaId', before: null, after: 'Binnenstad', isStanding: true },
      ]),
    );
  });

  it('comes in pages', async () => {
    const id = await newBusiness();
    for (let version = 1; version <= 4; version += 1)
      await update(id, version, { city: `Plaats ${version}` });
    const second = await historyOf(manager, 'BUSINESS', id, { first: 2, offset: 2 });
    expect(second.totalCount).toBe(5);
    expect(second.nodes.map(({ changes }) => changes[0]?.after)).toEqual(['Plaats 2', 'Plaats 1']);
  });

  it('has the functions of people in it, by the name of the other side', async () => {
    const businessId = await newBusiness({ name: 'Slagerij Bos' });
    const contact = await api.prisma.contact.create({ data: { givenName: 'Anna', familyName: 'Bos' } });
    await manager.ask(
      `mutation ($id: ID!, $input: FunctionInput!) { addAffiliation(contactId: $id, input: $input) { id } }`,
      { id: contact.id, input: { businessId, role: 'Eigenaar' } },
    );
    expect(await lastOf(businessId)).toMatchObject({ action: 'affiliation.started', about: 'Anna Bos' });
    expect(await lastOf(contact.id, 'CONTACT')).toMatchObject({ about: 'Slagerij Bos', mayRevert: false });
  });

  it('exists for no one who may not see the record', async () => {
    const unknown = '0199a5f4-0000-7000-8000-000000000000';
    expect((await manager.refusal(HISTORY, { kind: 'VISIT', id: unknown })).code).toBe('NOT_FOUND');
    const contact = await api.prisma.contact.create({ data: { familyName: 'Bos' } });
    expect((await alderman.refusal(HISTORY, { kind: 'CONTACT', id: contact.id })).code).toBe('FORBIDDEN');
    const secret = await api.prisma.interaction.create({
      data: { channel: 'PHONE', summary: 'Vertrouwelijk', isConfidential: true, occurredAt: new Date() },
    });
    expect((await agent.refusal(HISTORY, { kind: 'INTERACTION', id: secret.id })).code).toBe('NOT_FOUND');
  });

  it('does not tell a shielded address, not even one that is shielded no longer', async () => {
    const id = await newBusiness({ street: 'Geheimstraat', houseNumber: '1', isAddressShielded: true });
    await update(id, 1, { street: 'Dorpsstraat', isAddressShielded: false });
    expect(JSON.stringify(await historyOf(agent, 'BUSINESS', id))).not.toContain('Geheimstraat');
    expect(JSON.stringify(await historyOf(manager, 'BUSINESS', id))).toContain('Geheimstraat');
  });

  it('does not tell what a note said while it was confidential', async () => {
    const { logInteraction } = await manager.ask<{ logInteraction: { id: string } }>(
      `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`,
      {
        input: {
          channel: 'PHONE',
          summary: 'Faillissement dreigt',
          businessId: await newBusiness(),
          isConfidential: true,
        },
      },
    );
    await manager.ask(
      `mutation ($id: ID!, $input: UpdateInteractionInput!) {
        updateInteraction(id: $id, expectedVersion: 1, input: $input) { id } }`,
      { id: logInteraction.id, input: { summary: 'Gesproken', isConfidential: false } },
    );
    const told = await historyOf(agent, 'INTERACTION', logInteraction.id);
    expect(told.nodes).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('Faillissement');
    expect(JSON.stringify(await historyOf(manager, 'INTERACTION', logInteraction.id))).toContain(
      'Faillissement',
    );
  });
});

describe('taking back one change', () => {
  it('sets the fields back as a new change by whoever takes it back', async () => {
    const id = await newBusiness({ phone: '0612345678', city: 'Deventer' });
    await update(id, 1, { phone: '0687654321', city: 'Olst' });
    const entry = await lastOf(id);
    expect(entry.mayRevert).toBe(true);
    await expect(manager.ask(REVERT, { id: entry.id })).resolves.toEqual({
      revertChange: { id, version: 3 },
    });
    await expect(api.prisma.business.findUnique({ where: { id } })).resolves.toMatchObject({
      phone: '+31612345678',
      city: 'Deventer',
      version: 3,
    });
    expect((await lastOf(id)).changes).toHaveLength(2);
  });

  it('is refused field by field when one changed again since, and works for the others', async () => {
    const id = await newBusiness({ phone: '0612345678', city: 'Deventer' });
    await update(id, 1, { phone: '0687654321', city: 'Olst' });
    const { id: entryId } = await lastOf(id);
    await update(id, 2, { phone: '0611111111' });
    const refusal = await manager.refusal(REVERT, { id: entryId });
    expect(refusal.problems).toEqual([{ field: 'phone', code: 'CHANGED_SINCE' }]);
    await manager.ask(REVERT, { id: entryId, fields: ['city'] });
    await expect(api.prisma.business.findUnique({ where: { id } })).resolves.toMatchObject({
      phone: '+31611111111',
      city: 'Deventer',
    });
  });

  it('keeps the rules of the record: a step is not taken back, nor by who may not change it', async () => {
    const id = await newBusiness({ city: 'Deventer' });
    expect((await manager.refusal(REVERT, { id: (await lastOf(id)).id })).code).toBe('NOT_ALLOWED_IN_STATE');
    await update(id, 1, { city: 'Olst' });
    const entry = await lastOf(id);
    expect((await agent.refusal(REVERT, { id: entry.id })).code).toBe('FORBIDDEN');
    expect((await historyOf(agent, 'BUSINESS', id)).nodes[0]?.mayRevert).toBe(false);
    expect((await manager.refusal(REVERT, { id: entry.id, fields: ['phone'] })).problems).toEqual([
      { field: 'phone', code: 'UNKNOWN_REFERENCE' },
    ]);
  });

  it('of two people at once only one succeeds', async () => {
    const id = await newBusiness({ city: 'Deventer' });
    await update(id, 1, { city: 'Olst' });
    const entry = await lastOf(id);
    const answers = await Promise.all([1, 2, 3, 4].map(() => manager.send(REVERT, { id: entry.id })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    await expect(api.prisma.business.findUnique({ where: { id } })).resolves.toMatchObject({ version: 3 });
  });
});
