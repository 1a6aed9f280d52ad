import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let people = 0;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

const ADD = `mutation ($contactId: ID!, $input: FunctionInput!) { addAffiliation(contactId: $contactId, input: $input) { id version isPrimary } }`;
const UPDATE = `mutation ($id: ID!, $expectedVersion: Int!, $input: UpdateAffiliationInput!) {
  updateAffiliation(id: $id, expectedVersion: $expectedVersion, input: $input) { version role endsOn isPrimary } }`;
const END = `mutation ($id: ID!, $expectedVersion: Int!, $endsOn: Date!) {
  endAffiliation(id: $id, expectedVersion: $expectedVersion, endsOn: $endsOn) { version endsOn isPrimary } }`;
const PRIMARY = `mutation ($id: ID!, $expectedVersion: Int!) { makeAffiliationPrimary(id: $id, expectedVersion: $expectedVersion) { version isPrimary } }`;

interface Added {
  addAffiliation: { id: string; version: number; isPrimary: boolean };
}

async function person(): Promise<string> {
  return (await api.prisma.contact.create({ data: { familyName: `Persoon ${(people += 1)}` } })).id;
}

async function businessId(name: string): Promise<string> {
  return (await api.prisma.business.create({ data: { name } })).id;
}

async function functionAt(contactId: string, input: object): Promise<string> {
  return (await manager.ask<Added>(ADD, { contactId, input })).addAffiliation.id;
}

async function rolesOf(contactId: string): Promise<string[]> {
  const query = `{ contact(id: "${contactId}") { affiliations { role isPrimary endsOn } } }`;
  const { contact } = await manager.ask<{
    contact: { affiliations: { role: string; isPrimary: boolean; endsOn: string | null }[] };
  }>(query);
  return contact.affiliations.map(
    ({ role, isPrimary, endsOn }) => `${role}${isPrimary ? '*' : ''}${endsOn ? ' ended' : ''}`,
  );
}

describe('functions of a contact', () => {
  it('are one person at two firms and in a board, with the first as the main one', async () => {
    const contactId = await person();
    const association = await api.prisma.association.create({
      data: { name: 'OV Bestuur', kind: 'ENTREPRENEURS' },
    });
    await functionAt(contactId, { businessId: await businessId('Firma Een'), role: 'eigenaar' });
    await functionAt(contactId, { businessId: await businessId('Firma Twee'), role: 'directeur' });
    await functionAt(contactId, { associationId: association.id, role: 'voorzitter', isBoardMember: true });
    expect(await rolesOf(contactId)).toEqual(['eigenaar*', 'directeur', 'voorzitter']);
    await expect(
      manager.ask(
        `{ association(id: "${association.id}") { affiliations { role isBoardMember contact { fullName } } } }`,
      ),
    ).resolves.toMatchObject({
      association: { affiliations: [{ role: 'voorzitter', isBoardMember: true }] },
    });
  });

  it('have one main one: choosing another, or adding it as such, withdraws the old', async () => {
    const contactId = await person();
    await functionAt(contactId, { businessId: await businessId('A'), role: 'a' });
    const b = await functionAt(contactId, { businessId: await businessId('B'), role: 'b' });
    await expect(manager.ask(PRIMARY, { id: b, expectedVersion: 1 })).resolves.toEqual({
      makeAffiliationPrimary: { version: 2, isPrimary: true },
    });
    expect(await rolesOf(contactId)).toEqual(['b*', 'a']);
    await functionAt(contactId, { businessId: await businessId('C'), role: 'c', isPrimary: true });
    expect(await rolesOf(contactId)).toEqual(['c*', 'a', 'b']);
    await expect(manager.ask(PRIMARY, { id: b, expectedVersion: 3 })).resolves.toMatchObject({
      makeAffiliationPrimary: { isPrimary: true },
    });
  });

  it('keep exactly one main one when two people choose at once', async () => {
    const contactId = await person();
    const ids = [];
    for (const name of ['een', 'twee', 'drie'])
      ids.push(await functionAt(contactId, { businessId: await businessId(name), role: name }));
    const answers = await Promise.all(
      ids.slice(1).map((id) => manager.send(PRIMARY, { id, expectedVersion: 1 })),
    );
    expect(
      answers
        .flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))
        .filter((code) => code !== 'STALE_VERSION'),
    ).toEqual([]);
    expect((await rolesOf(contactId)).filter((role) => role.includes('*'))).toHaveLength(1);
  });

  it('pass the main place to the longest standing one when it ends, and keep the ended one as history', async () => {
    const contactId = await person();
    const a = await functionAt(contactId, { businessId: await businessId('D'), role: 'oud' });
    await functionAt(contactId, { businessId: await businessId('E'), role: 'jong', startsOn: '2025-01-01' });
    await functionAt(contactId, { businessId: await businessId('F'), role: 'lang', startsOn: '2010-01-01' });
    await expect(manager.ask(END, { id: a, expectedVersion: 1, endsOn: '2026-03-10' })).resolves.toEqual({
      endAffiliation: { version: 2, endsOn: '2026-03-10', isPrimary: false },
    });
    expect(await rolesOf(contactId)).toEqual(['lang*', 'jong', 'oud ended']);
    expect((await manager.refusal(END, { id: a, expectedVersion: 2, endsOn: '2026-03-10' })).code).toBe(
      'NOT_ALLOWED_IN_STATE',
    );
    expect((await manager.refusal(PRIMARY, { id: a, expectedVersion: 2 })).code).toBe('NOT_ALLOWED_IN_STATE');
  });

  it('can be corrected, also an end that was none', async () => {
    const contactId = await person();
    const id = await functionAt(contactId, {
      businessId: await businessId('G'),
      role: 'chef',
      startsOn: '2025-05-01',
    });
    const wrong = await manager.refusal(UPDATE, { id, expectedVersion: 1, input: { endsOn: '2025-04-30' } });
    expect(wrong.problems).toEqual([{ field: 'endsOn', code: 'END_BEFORE_START' }]);
    await manager.ask(UPDATE, {
      id,
      expectedVersion: 1,
      input: { role: ' directeur ', endsOn: '2026-01-01' },
    });
    expect(await rolesOf(contactId)).toEqual(['directeur ended']);
    await manager.ask(UPDATE, { id, expectedVersion: 2, input: { endsOn: null } });
    expect(await rolesOf(contactId)).toEqual(['directeur*']);
    expect((await manager.refusal(UPDATE, { id, expectedVersion: 2, input: { role: 'x' } })).code).toBe(
      'STALE_VERSION',
    );
  });

  it('are at exactly one business or association that exists', async () => {
    const contactId = await person();
    const none = await manager.refusal(ADD, { contactId, input: { role: 'x' } });
    expect(none.problems).toEqual([{ field: 'businessId', code: 'EXACTLY_ONE_PARTY' }]);
    const unknown = '0199a5f4-0000-7000-8000-000000000000';
    expect((await manager.refusal(ADD, { contactId, input: { businessId: unknown } })).problems).toEqual([
      { field: 'businessId', code: 'UNKNOWN_REFERENCE' },
    ]);
    expect(
      (await manager.refusal(ADD, { contactId: unknown, input: { businessId: await businessId('H') } }))
        .problems,
    ).toEqual([{ field: 'contactId', code: 'UNKNOWN_REFERENCE' }]);
    expect((await manager.refusal(END, { id: unknown, expectedVersion: 1, endsOn: '2026-01-01' })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('filter contacts while they are current', async () => {
    const at = await businessId('Filter BV');
    const contactId = await person();
    const id = await functionAt(contactId, { businessId: at });
    const count = async () =>
      (
        await manager.ask<{ contacts: { totalCount: number } }>(
          `{ contacts(filter: { businessIds: ["${at}"] }) { totalCount } }`,
        )
      ).contacts.totalCount;
    expect(await count()).toBe(1);
    await manager.ask(END, { id, expectedVersion: 1, endsOn: '2026-03-01' });
    expect(await count()).toBe(0);
  });

  it('show no shielded address to people outside the team', async () => {
    const contactId = await person();
    const shielded = await api.prisma.business.create({
      data: { name: 'Stil', street: 'Geheimpad', isAddressShielded: true },
    });
    await functionAt(contactId, { businessId: shielded.id });
    const query = `{ contact(id: "${contactId}") { affiliations { business { street } } } }`;
    await expect(manager.ask(query)).resolves.toEqual({
      contact: { affiliations: [{ business: { street: 'Geheimpad' } }] },
    });
    await expect((await api.as('KCC_AGENT')).ask(query)).resolves.toEqual({
      contact: { affiliations: [{ business: { street: null } }] },
    });
  });

  it('leave an audit entry for every function they touch', async () => {
    const contactId = await person();
    const a = await functionAt(contactId, { businessId: await businessId('I') });
    const b = await functionAt(contactId, { businessId: await businessId('J') });
    await manager.ask(PRIMARY, { id: b, expectedVersion: 1 });
    const entries = await api.prisma.auditEntry.findMany({
      where: { subjectId: { in: [a, b] }, action: 'affiliation.updated' },
    });
    expect(entries.map(({ subjectId, changes }) => [subjectId, changes])).toEqual(
      expect.arrayContaining([
        [a, { isPrimary: [true, false] }],
        [b, { isPrimary: [false, true] }],
      ]),
    );
  });
});

const MOVE = `mutation ($id: ID!, $v: Int!, $input: MoveInput!) {
  moveAffiliation(id: $id, expectedVersion: $v, input: $input) { id isPrimary startsOn } }`;

describe('moving to another job', () => {
  it('ends the old function, starts the new one, takes the primary along, and history stays', async () => {
    const contactId = await person();
    const old = await functionAt(contactId, {
      businessId: await businessId('Oud'),
      role: 'verkoper',
      startsOn: '2020-01-01',
    });
    await functionAt(contactId, { businessId: await businessId('Bij'), role: 'adviseur' });
    const input = { businessId: await businessId('Nieuw'), role: 'directeur', startsOn: '2026-03-01' };
    const moved = await manager.ask(MOVE, { id: old, v: 1, input });
    expect(moved).toMatchObject({ moveAffiliation: { isPrimary: true, startsOn: '2026-03-01' } });
    expect(await rolesOf(contactId)).toEqual(
      expect.arrayContaining(['directeur*', 'adviseur', 'verkoper ended']),
    );
    await expect(api.prisma.affiliation.findUnique({ where: { id: old } })).resolves.toMatchObject({
      endsOn: new Date('2026-02-28'),
    });
    expect((await manager.refusal(MOVE, { id: old, v: 2, input })).code).toBe('NOT_ALLOWED_IN_STATE');
  });

  it('names a day ahead, no place, and a version of yesterday', async () => {
    const contactId = await person();
    const old = await functionAt(contactId, { businessId: await businessId('Oud'), role: 'verkoper' });
    const there = await businessId('Nieuw');
    const ahead = { businessId: there, startsOn: '2026-03-11' };
    expect((await manager.refusal(MOVE, { id: old, v: 1, input: ahead })).problems).toEqual([
      { field: 'startsOn', code: 'IN_THE_FUTURE' },
    ]);
    expect((await manager.refusal(MOVE, { id: old, v: 1, input: {} })).problems).toEqual([
      { field: 'businessId', code: 'EXACTLY_ONE_PARTY' },
    ]);
    const stale = await manager.refusal(MOVE, { id: old, v: 9, input: { businessId: there } });
    expect(stale.code).toBe('STALE_VERSION');
    expect(await rolesOf(contactId)).toEqual(['verkoper*']);
  });

  it('happens once when two people say it at the same time', async () => {
    const contactId = await person();
    const old = await functionAt(contactId, { businessId: await businessId('Oud'), role: 'verkoper' });
    const input = { businessId: await businessId('Nieuw'), role: 'directeur' };
    const answers = await Promise.all([1, 2, 3].map(() => manager.send(MOVE, { id: old, v: 1, input })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await rolesOf(contactId)).toEqual(['directeur*', 'verkoper ended']);
  });
});

describe('a board member', () => {
  it('has a term, and a warning when it ends soon', async () => {
    const contactId = await person();
    const association = await api.prisma.association.create({ data: { name: 'De Kern', kind: 'BIZ' } });
    const input = { associationId: association.id, role: 'voorzitter', isBoardMember: true };
    await functionAt(contactId, { ...input, termEndsOn: '2026-05-01' });
    await functionAt(await person(), { ...input, role: 'secretaris', termEndsOn: '2029-05-01' });
    const query = `{ association(id: "${association.id}") { affiliations { role termEndsOn isTermEnding } } }`;
    await expect(manager.ask(query)).resolves.toMatchObject({
      association: {
        affiliations: expect.arrayContaining([
          { role: 'voorzitter', termEndsOn: '2026-05-01', isTermEnding: true },
          { role: 'secretaris', termEndsOn: '2029-05-01', isTermEnding: false },
        ]) as unknown,
      },
    });
  });
});
