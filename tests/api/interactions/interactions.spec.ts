import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let agent: GraphqlClient;
let businessId: string;
let contactId: string;

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) {
  id version channel summary occurredAt warnings contacts { id name } user { id } business { name } } }`;
const LIST = `query ($filter: InteractionFilterInput) { interactions(filter: $filter) { totalCount nodes { id summary } } }`;
const UPDATE = `mutation ($id: ID!, $v: Int!, $input: UpdateInteractionInput!) {
  updateInteraction(id: $id, expectedVersion: $v, input: $input) { version summary contacts { id } } }`;

interface Logged {
  logInteraction: { id: string; version: number; warnings: string[] };
}

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  agent = await api.as('KCC_AGENT');
  businessId = (await api.prisma.business.create({ data: { name: 'Bakkerij Vermeer' } })).id;
  const person = { givenName: 'Anna', infix: 'van den', familyName: 'Berg' };
  contactId = (await api.prisma.contact.create({ data: person })).id;
});
afterAll(() => api.close());

const log = async (input: object, client = manager) =>
  (
    await client.ask<Logged>(LOG, {
      input: { channel: 'PHONE', summary: 'Gebeld over parkeren', businessId, ...input },
    })
  ).logInteraction;

describe('contact moments', () => {
  it('is logged with a channel and a few words: now, by whoever writes it down', async () => {
    await expect(log({ contactIds: [contactId] })).resolves.toMatchObject({
      occurredAt: '2026-03-10T09:00:00.000Z',
      contacts: [{ id: contactId, name: 'Anna van den Berg' }],
      user: { id: manager.userId },
      business: { name: 'Bakkerij Vermeer' },
      warnings: [],
    });
  });

  it('warns of a possible BSN and stores it nevertheless', async () => {
    const { id, warnings } = await log({ summary: 'Hij noemde 111222333' });
    expect(warnings).toEqual(['BSN_SUSPECTED']);
    await expect(api.prisma.interaction.count({ where: { id } })).resolves.toBe(1);
  });

  it('names an unknown business or contact beside its field', async () => {
    const unknown = '0199a5f4-0000-7000-8000-000000000000';
    const refusal = await manager.refusal(LOG, {
      input: { channel: 'EMAIL', summary: 'x', businessId: unknown },
    });
    expect(refusal.problems).toEqual([{ field: 'businessId', code: 'UNKNOWN_REFERENCE' }]);
    const people = await manager.refusal(LOG, {
      input: { channel: 'EMAIL', summary: 'x', contactIds: [unknown] },
    });
    expect(people.problems).toEqual([{ field: 'contactIds', code: 'UNKNOWN_REFERENCE' }]);
  });

  it('changes by version, with the people in the same audit entry', async () => {
    const { id } = await log({});
    const input = { summary: 'Gemaild', contactIds: [contactId] };
    await expect(manager.ask(UPDATE, { id, v: 1, input })).resolves.toEqual({
      updateInteraction: { version: 2, summary: 'Gemaild', contacts: [{ id: contactId }] },
    });
    expect((await manager.refusal(UPDATE, { id, v: 1, input })).code).toBe('STALE_VERSION');
    const entry = await api.prisma.auditEntry.findFirst({
      where: { subjectId: id, action: 'interaction.updated' },
    });
    expect(Object.keys(entry?.changes as object).sort()).toEqual(['contactIds', 'summary']);
  });

  it('is put away and brought back', async () => {
    const { id } = await log({ summary: 'Weg en terug' });
    const filter = { q: 'weg en terug' };
    await manager.ask(`mutation { archiveInteraction(id: "${id}", expectedVersion: 1) { id } }`);
    await expect(manager.ask(LIST, { filter })).resolves.toMatchObject({ interactions: { totalCount: 0 } });
    await manager.ask(`mutation { restoreInteraction(id: "${id}", expectedVersion: 2) { id } }`);
    await expect(manager.ask(LIST, { filter })).resolves.toMatchObject({ interactions: { totalCount: 1 } });
  });

  it('is found by the beginning of words, in what was said and what follows, without accents', async () => {
    const { id } = await log({ summary: 'Vergunningen voor een café', followUp: "Bellen over 't terras" });
    const found = async (q: string) =>
      (
        await manager.ask<{ interactions: { nodes: { id: string }[] } }>(
          `query ($q: String) { interactions(filter: { q: $q }) { nodes { id } } }`,
          { q },
        )
      ).interactions.nodes.map((one) => one.id);
    for (const q of ['vergunning', 'CAFE vergun', 'terras', "'t terras & bellen"]) {
      await expect(found(q)).resolves.toEqual([id]);
    }
    for (const q of ['gunning', 'vergunning zwembad', "' | !:*", '&'])
      await expect(found(q)).resolves.toEqual([]);
  });

  it('finds by business, person, colleague, channel, moment and follow-up', async () => {
    const { id } = await log({
      channel: 'LETTER',
      contactIds: [contactId],
      followUp: 'Bel terug',
      followUpOn: '2026-04-01',
    });
    const filter = {
      businessIds: [businessId],
      contactIds: [contactId],
      userIds: [manager.userId],
      channels: ['LETTER'],
      occurredFrom: '2026-03-10T00:00:00Z',
      occurredUntil: '2026-03-11T00:00:00Z',
      followUpUntil: '2026-04-01',
    };
    await expect(manager.ask(LIST, { filter })).resolves.toMatchObject({
      interactions: { totalCount: 1, nodes: [{ id }] },
    });
    await expect(
      manager.ask(LIST, { filter: { ...filter, associationIds: [businessId] } }),
    ).resolves.toMatchObject({ interactions: { totalCount: 0 } });
  });
});

describe('a confidential contact moment', () => {
  it('does not exist for people outside the team: not in lists, counts, by id, nor to change', async () => {
    const { id } = await log({ summary: 'Overweegt te vertrekken', isConfidential: true });
    const filter = { q: 'vertrekken' };
    await expect(manager.ask(LIST, { filter })).resolves.toMatchObject({ interactions: { totalCount: 1 } });
    for (const role of ['KCC_AGENT', 'SPECIALIST', 'ALDERMAN'] as const) {
      const outsider = await api.as(role);
      await expect(outsider.ask(LIST, { filter })).resolves.toEqual({
        interactions: { totalCount: 0, nodes: [] },
      });
      await expect(outsider.ask(LIST, { filter: { ids: [id] } })).resolves.toMatchObject({
        interactions: { totalCount: 0 },
      });
      expect((await outsider.refusal(`{ interaction(id: "${id}") { id } }`)).code).toBe('NOT_FOUND');
    }
    expect(await agent.refusal(UPDATE, { id, v: 9, input: { summary: 'x' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      (await agent.refusal(`mutation { archiveInteraction(id: "${id}", expectedVersion: 1) { id } }`)).code,
    ).toBe('NOT_FOUND');
  });

  it('cannot be made by people who could not read it back', async () => {
    const input = { channel: 'PHONE', summary: 'x', businessId, isConfidential: true };
    expect((await agent.refusal(LOG, { input })).code).toBe('FORBIDDEN');
    const { id } = await log({}, agent);
    expect((await agent.refusal(UPDATE, { id, v: 1, input: { isConfidential: true } })).code).toBe(
      'FORBIDDEN',
    );
  });
});
