import type { GraphqlClient } from '../../support/graphql-client';
import { DAY } from '../../support/two-contacts';
import { beforeEachFreshDesk, type FreshDesk } from '../imports/import-client';
import { merge, undo } from './merge-client';

let { api, desk } = {} as FreshDesk;
let manager: GraphqlClient;
beforeEachFreshDesk('COMMUNICATIONS', (fresh) => ({ api, desk } = fresh));
beforeEach(async () => {
  manager = await api.as('ACCOUNT_MANAGER');
});

jest.setTimeout(60_000);

const LIST =
  'Bedrijf;KvK;Plaats;Achternaam;E-mail;Functie;Lid van\nBakkerij;12345678;Daar;Mol;mol@a.example;Eigenaar;OV Zuid';

const ids = async () => {
  const contact = await api.prisma.contact.findFirstOrThrow({ where: { familyName: 'Mol' } });
  const business = await api.prisma.business.findFirstOrThrow({ where: { kvkNumber: '12345678' } });
  return { contactId: contact.id, businessId: business.id };
};

/** Somebody, and a business, that stood there before any list. */
const somebody = () =>
  api.prisma.contact.create({
    data: {
      familyName: 'Mol-de Vries',
      tags: ['oud'],
      emails: { create: { address: 'mol@thuis.example', isPrimary: true } },
    },
  });
const someBusiness = () => api.prisma.business.create({ data: { name: 'De Bakker', city: 'Hier' } });

describe('undoing an import after a merge', () => {
  it('finishes, and leaves who stayed as he is, when the list had brought who was merged away', async () => {
    const importId = await desk.applied(LIST);
    const { contactId: loser, businessId } = await ids();
    const { id: survivor } = await somebody();
    const own = await api.prisma.affiliation.create({
      data: { contactId: survivor, businessId, role: 'Eigenaar', startsOn: DAY('2010-01-01') },
    });
    await merge(manager, api, 'contact', { survivor, loser });
    const before = await api.prisma.contact.findUniqueOrThrow({ where: { id: survivor } });
    await desk.undone(importId);
    expect(await desk.get(importId)).toMatchObject({ status: 'UNDONE' });
    expect(await api.prisma.contact.findUnique({ where: { id: survivor } })).toEqual(before);
    expect(await api.prisma.affiliation.findMany({ where: { contactId: survivor } })).toMatchObject([
      { id: own.id, role: 'Eigenaar' },
    ]);
    expect(await api.prisma.contact.findUnique({ where: { id: loser } })).toMatchObject({
      mergedIntoId: survivor,
    });
  });

  it('does not put old fields of a business that was merged away into the one that stayed', async () => {
    const { id: loser } = await api.prisma.business.create({
      data: { name: 'Bakkerij', kvkNumber: '12345678', city: 'Ginds' },
    });
    const importId = await desk.applied(LIST);
    const { id: survivor } = await someBusiness();
    await merge(manager, api, 'business', { survivor, loser, fromLoser: ['REGISTER_NUMBER'] });
    const before = await api.prisma.business.findUniqueOrThrow({ where: { id: survivor } });
    await desk.undone(importId);
    expect(await desk.get(importId)).toMatchObject({ status: 'UNDONE' });
    expect(await api.prisma.business.findUnique({ where: { id: survivor } })).toEqual(before);
  });

  it('does not take away a function of the list that has meanwhile taken in one of somebody else', async () => {
    const importId = await desk.applied(LIST);
    const { contactId: survivor, businessId } = await ids();
    const { id: loser } = await somebody();
    await api.prisma.affiliation.create({
      data: { contactId: loser, businessId, role: 'eigenaar', startsOn: DAY('2010-01-01') },
    });
    await merge(manager, api, 'contact', { survivor, loser });
    await desk.undone(importId);
    expect(await desk.get(importId)).toMatchObject({ status: 'UNDONE' });
    expect(await api.prisma.affiliation.findMany({ where: { contactId: survivor } })).toMatchObject([
      { role: 'Eigenaar', startsOn: DAY('2010-01-01') },
    ]);
  });

  it('does not take away a membership of the list that has meanwhile taken in one of another business', async () => {
    const importId = await desk.applied(LIST);
    const { businessId: survivor } = await ids();
    const { id: associationId } = await api.prisma.association.findFirstOrThrow();
    const { id: loser } = await someBusiness();
    await api.prisma.membership.create({
      data: { businessId: loser, associationId, startsOn: DAY('2010-01-01') },
    });
    await merge(manager, api, 'business', { survivor, loser });
    await desk.undone(importId);
    expect(await desk.get(importId)).toMatchObject({ status: 'UNDONE' });
    expect(await api.prisma.membership.findMany({ where: { businessId: survivor } })).toMatchObject([
      { associationId, startsOn: DAY('2010-01-01') },
    ]);
  });
});

describe('undoing an import that filled something of which somebody else turns out to have had it too', () => {
  const twoMollen = async () => {
    const { id: businessId } = await api.prisma.business.create({
      data: { name: 'Bakkerij', kvkNumber: '12345678', city: 'Daar' },
    });
    const made = async (familyName: string, role?: string, more: object = {}) => {
      const data = { familyName, affiliations: { create: { businessId, role } }, ...more };
      return (await api.prisma.contact.create({ data })).id;
    };
    return { businessId, made };
  };
  const roleOf = async (contactId: string) =>
    (await api.prisma.affiliation.findFirstOrThrow({ where: { contactId } })).role;
  const undoOf = async (importId: string) => (await desk.rows(importId)).flatMap((row) => row.undo ?? []);

  it('does not empty a role that who was merged into him had himself, and says so', async () => {
    const { made } = await twoMollen();
    const survivor = await made('Mol');
    const importId = await desk.applied(LIST);
    const loser = await made('Mol-de Vries', 'eigenaar');
    await merge(manager, api, 'contact', { survivor, loser });
    await desk.undone(importId);
    expect(await roleOf(survivor)).toBe('Eigenaar');
    expect(await undoOf(importId)).toContainEqual({
      type: 'Affiliation',
      id: expect.any(String) as string,
      outcome: 'MERGED',
      field: 'role',
    });
  });

  it('empties the role when that merge was taken back, or came before the list', async () => {
    const { made } = await twoMollen();
    const survivor = await made('Mol');
    await merge(manager, api, 'contact', { survivor, loser: await made('Mollema') });
    const importId = await desk.applied(LIST);
    const later = await merge(manager, api, 'contact', { survivor, loser: await made('Moll', 'Eigenaar') });
    expect(await undo(manager, later)).toMatchObject({ __typename: 'MergeUndone', conflicts: [] });
    await desk.undone(importId);
    expect(await roleOf(survivor)).toBeNull();
  });

  it('keeps the address and the number that who was merged into him had himself, and says so', async () => {
    const { made } = await twoMollen();
    const survivor = await made('Mol');
    const importId = await desk.applied(
      'Bedrijf;KvK;Achternaam;E-mail contact;Telefoon contact\n' +
        'Bakkerij;12345678;Mol;mol@a.example, mol@b.example;+31612345678, +31612345679',
    );
    const loser = await made('Mol-de Vries', undefined, {
      emails: { create: { address: 'MOL@b.example', isPrimary: true } },
      phones: { create: { number: '+31612345679', isPrimary: true } },
    });
    await merge(manager, api, 'contact', { survivor, loser });
    await desk.undone(importId);
    const contact = { contactId: survivor };
    expect(await api.prisma.contactEmail.findMany({ where: contact })).toMatchObject([
      { address: 'mol@b.example', isPrimary: true },
    ]);
    expect(await api.prisma.contactPhone.findMany({ where: contact })).toMatchObject([
      { number: '+31612345679', isPrimary: true },
    ]);
    expect(await undoOf(importId)).toEqual(
      ['emails', 'phones'].map((field) => ({ type: 'Contact', id: survivor, outcome: 'MERGED', field })),
    );
  });

  it('takes the address away when that merge was taken back, and it stays with the other', async () => {
    const { made } = await twoMollen();
    const survivor = await made('Mol');
    const importId = await desk.applied(
      'Bedrijf;KvK;Achternaam;E-mail contact\nBakkerij;12345678;Mol;mol@a.example',
    );
    const emails = { create: { address: 'mol@a.example', isPrimary: true } };
    const loser = await made('Mol-de Vries', undefined, { emails });
    const merged = await merge(manager, api, 'contact', { survivor, loser });
    expect(await undo(manager, merged)).toMatchObject({ __typename: 'MergeUndone', conflicts: [] });
    await desk.undone(importId);
    expect(await api.prisma.contactEmail.findMany()).toMatchObject([{ contactId: loser, isPrimary: true }]);
    expect(await undoOf(importId)).toEqual([]);
  });
});

describe('undoing an import that filled columns which another business turns out to have filled too', () => {
  const FILLED = 'Bedrijf;KvK;Straat;Huisnummer;Plaats;Telefoon;Website;Wil geen post;Labels\n' +
    'Bakkerij;12345678;Kade;2;Zwaag;030 2111111;www.mol.example;ja;horeca, markt';
  const OLD = { name: 'Bakkerij', kvkNumber: '12345678', street: 'Weg', houseNumber: '1', city: 'Hoorn', tags: ['oud'] };
  const OTHER = { name: 'De Bakker', city: 'Zwaag', phone: '+31302111111', isNonMailing: true, tags: ['markt'] };

  it('keeps those, and of an address only a whole one', async () => {
    const { id: survivor } = await api.prisma.business.create({ data: OLD });
    const importId = await desk.applied(FILLED);
    const { id: loser } = await api.prisma.business.create({ data: OTHER });
    await merge(manager, api, 'business', { survivor, loser });
    await desk.undone(importId);
    expect(await api.prisma.business.findUnique({ where: { id: survivor } })).toMatchObject({
      street: 'Weg', houseNumber: '1', city: 'Hoorn', website: null,
      phone: '+31302111111', isNonMailing: true, tags: ['oud', 'horeca', 'markt'],
    });
    const [row] = await desk.rows(importId);
    const said = (row?.undo ?? []) as { outcome: string; field: string }[];
    expect(said.map(({ outcome, field }) => `${outcome} ${field}`).toSorted()).toEqual([
      'MERGED isNonMailing', 'MERGED phone', 'MERGED tags',
    ]);
  });

  it('keeps the activities that it had too', async () => {
    const { id: survivor } = await api.prisma.business.create({ data: OLD });
    const importId = await desk.applied('Bedrijf;KvK;SBI-code;Andere SBI-codes\nBakkerij;12345678;10.71;47.24, 56.10');
    const sector = await api.prisma.sector.findFirstOrThrow({ where: { code: '4724' } });
    const sectors = { create: { sectorId: sector.id, isMain: true } };
    const { id: loser } = await api.prisma.business.create({ data: { ...OTHER, sectors } });
    await merge(manager, api, 'business', { survivor, loser });
    await desk.undone(importId);
    expect(await api.prisma.businessSector.findMany({ where: { businessId: survivor } })).toMatchObject([
      { sectorId: sector.id },
    ]);
    expect((await desk.rows(importId))[0]?.undo).toContainEqual(
      { type: 'Business', id: survivor, outcome: 'MERGED', field: 'otherSbiCodes' },
    );
  });

  it('puts all of it back when that merge was taken back', async () => {
    const { id: survivor } = await api.prisma.business.create({ data: OLD });
    const importId = await desk.applied(FILLED);
    const { id: loser } = await api.prisma.business.create({ data: OTHER });
    await undo(manager, await merge(manager, api, 'business', { survivor, loser }));
    await desk.undone(importId);
    expect(await api.prisma.business.findUnique({ where: { id: survivor } })).toMatchObject({
      ...OLD, phone: null, website: null, isNonMailing: false,
    });
  });
}); // prettier-ignore

describe('undoing a bulk change after a merge', () => {
  it.each(['contact', 'business'] as const)(
    'touches neither the %s that stayed nor the one that was merged away, and says so',
    async (kind) => {
      const make = () => (kind === 'contact' ? somebody() : someBusiness());
      const [survivor, loser] = [(await make()).id, (await make()).id];
      const input = { kind: kind.toUpperCase(), action: 'ADD_TAGS', ids: [survivor, loser], tags: ['actie'] };
      const { bulk } = await manager.ask<{ bulk: { id: string } }>(
        'mutation ($input: BulkChangeInput!) { bulk: startBulkChange(input: $input) { id } }',
        { input },
      );
      await merge(manager, api, kind, { survivor, loser });
      const ofBoth = { where: { id: { in: [survivor, loser] } }, orderBy: { id: 'asc' as const } };
      const both = async (): Promise<object[]> =>
        kind === 'contact' ? api.prisma.contact.findMany(ofBoth) : api.prisma.business.findMany(ofBoth);
      const before = await both();
      const { undone } = await manager.ask<{ undone: object }>(
        `mutation ($id: ID!) { undone: undoBulkChange(id: $id) { status counts { UNDONE TOUCHED } } }`,
        { id: bulk.id },
      );
      expect(undone).toEqual({ status: 'UNDONE', counts: { UNDONE: 0, TOUCHED: 2 } });
      expect(await both()).toEqual(before);
    },
  );
});
