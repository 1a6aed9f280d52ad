import { DuplicateScanner } from '../../../api/duplicates/duplicate-scanner.service';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { twoBusinesses } from '../../support/two-businesses';
import { twoContacts } from '../../support/two-contacts';
import { merge, undo } from './merge-client';

let api: TestApi;
let manager: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

describe('a record that was merged into another', () => {
  it.each([
    ['updateContact', 'contact', 'input: { remarks: "Uit een oud scherm" }'],
    ['archiveContact', 'contact', undefined],
    ['restoreContact', 'contact', undefined],
    ['updateBusiness', 'business', 'input: { remarks: "Uit een oud scherm" }'],
    ['archiveBusiness', 'business', undefined],
  ] as const)(
    'is not changed any more by %s from an old screen, which is told so',
    async (verb, kind, input) => {
      const { survivor, loser } = await (kind === 'contact'
        ? twoContacts(api.prisma)
        : twoBusinesses(api.prisma));
      await merge(manager, api, kind, { survivor, loser });
      const row = () =>
        kind === 'contact'
          ? api.prisma.contact.findUniqueOrThrow({ where: { id: loser } })
          : api.prisma.business.findUniqueOrThrow({ where: { id: loser } });
      const before = await row();
      const more = [`id: "${loser}"`, `expectedVersion: ${before.version}`, input].filter(Boolean).join(', ');
      const refusal = await manager.refusal(`mutation { ${verb}(${more}) { id } }`);
      expect(refusal).toMatchObject({ code: 'NOT_ALLOWED_IN_STATE', params: { state: 'MERGED' } });
      expect(await row()).toEqual(before);
    },
  );
});

interface Entry {
  id: string;
  action: string;
  about: string | null;
  mayRevert: boolean;
}

const historyOf = async (id: string) => {
  const { history } = await manager.ask<{ history: { nodes: Entry[] } }>(
    'query ($id: ID!) { history(kind: CONTACT, id: $id, first: 50) { nodes { id action about mayRevert } } }',
    { id },
  );
  return history.nodes;
};

/** What stands on the timeline of a contact or business: what was done, with what. */
const changesOf = async (id: string, side = 'contactId') => {
  const { timeline } = await manager.ask<{ timeline: { nodes: { title: string; detail: string }[] } }>(
    `query ($id: ID!) { timeline(${side}: $id, kinds: [CHANGE], first: 50) { nodes { title detail } } }`,
    { id },
  );
  return timeline.nodes.map(({ title, detail }) => `${title}: ${detail}`);
};

describe('what happened to both before they were merged', () => {
  it('stands in the history and on the timeline of who is left, with the name it had; undoing parts them again', async () => {
    const { survivor, loser } = await twoContacts(api.prisma);
    await manager.ask(
      `mutation { updateContact(id: "${loser}", expectedVersion: 1, input: { remarks: "Niet op maandag" }) { id } }`,
    );
    const merged = await merge(manager, api, 'contact', { survivor, loser });
    const entries = await historyOf(survivor);
    const theirs = entries.find(({ action }) => action === 'contact.updated');
    expect(theirs).toMatchObject({ about: 'A. v.d. Berg', mayRevert: false });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['contact.merged', 'contact.merged-away']),
    );
    expect(await historyOf(loser)).toEqual(entries);
    expect(await changesOf(survivor)).toEqual(['contact.merged: A. v.d. Berg', 'contact.updated: remarks']);
    // It is a change of the other record: taking it back here would change this one.
    const refusal = await manager.refusal(`mutation { revertChange(entryId: "${theirs?.id}") { id } }`);
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED_IN_STATE', params: { state: 'MERGED' } });

    await undo(manager, merged);
    expect((await historyOf(survivor)).map(({ action }) => action)).not.toContain('contact.updated');
    expect((await changesOf(survivor)).map((line) => line.split(':')[0])).toEqual([
      'contact.unmerged',
      'contact.merged',
    ]);
  });
});

describe('the timeline of a business that another was merged into', () => {
  it('has one line for it, with the name; on that of the other stands where it went', async () => {
    const create = (name: string) =>
      manager.ask<{ createBusiness: { id: string } }>(
        'mutation ($name: String!) { createBusiness(input: { name: $name }) { id } }',
        { name },
      );
    const survivor = (await create('Slagerij Bos')).createBusiness.id;
    const loser = (await create('Slagerij Bos B.V.')).createBusiness.id;
    const merged = await merge(manager, api, 'business', { survivor, loser });
    expect(await changesOf(survivor, 'businessId')).toEqual([
      'business.merged: Slagerij Bos B.V.',
      'business.created: name',
    ]);
    await undo(manager, merged);
    expect(await changesOf(loser, 'businessId')).toEqual([
      'business.unmerged: Slagerij Bos',
      'business.merged-away: Slagerij Bos',
      'business.created: name',
    ]);
  });
});

describe('a business that took another one over', () => {
  it('says so on both sides, also when the one it took over was merged', async () => {
    const [old, other] = [
      await api.prisma.business.create({ data: { name: 'Oude Slagerij' } }),
      await api.prisma.business.create({ data: { name: 'Oude Slagerij V.O.F.' } }),
    ];
    const heir = await api.prisma.business.create({
      data: { name: 'Nieuwe Slagerij', successorOfId: old.id },
    });
    await merge(manager, api, 'business', { survivor: other.id, loser: old.id });
    const question = 'query ($id: ID!) { business(id: $id) { successorOf { id } successors { id } } }';
    expect(await manager.ask(question, { id: heir.id })).toEqual({
      business: { successorOf: { id: other.id }, successors: [] },
    });
    expect(await manager.ask(question, { id: old.id })).toEqual({
      business: { successorOf: null, successors: [{ id: heir.id }] },
    });
  });
});

describe('two places of one person at one event', () => {
  it('are pointed out after a merge, to who may see registrations, until one is cancelled', async () => {
    const { survivor, loser, eventId } = await twoContacts(api.prisma);
    const seats = async (client = manager) =>
      (
        await client.ask<{ doubleSeats: object[] }>(
          'query ($id: ID!) { doubleSeats(contactId: $id) { id title registrations } }',
          { id: survivor },
        )
      ).doubleSeats;
    await merge(manager, api, 'contact', { survivor, loser });
    expect(await seats()).toEqual([{ id: eventId, title: 'Borrel', registrations: 2 }]);
    expect(await seats(await api.as('KCC_AGENT'))).toEqual([]);
    const one = await api.prisma.registration.findFirstOrThrow({ where: { eventId } });
    await manager.ask(`mutation { cancelRegistration(id: "${one.id}") { id } }`);
    expect(await seats()).toEqual([]);
  });

  it('are no longer worth a word when it is over', async () => {
    const { survivor, loser, eventId } = await twoContacts(api.prisma);
    await merge(manager, api, 'contact', { survivor, loser });
    await api.prisma.event.update({
      where: { id: eventId },
      data: { startsAt: new Date('2026-03-09T15:00:00Z'), endsAt: new Date('2026-03-09T18:00:00Z') },
    });
    const question = `query { doubleSeats(contactId: "${survivor}") { id } }`;
    expect(await manager.ask(question)).toEqual({ doubleSeats: [] });
  });
});

describe('two records of which a colleague knows that they are one', () => {
  const pointOut = async (id: string, otherId: string) =>
    (
      await manager.ask<{
        pointOutDuplicate: { id: string; reasons: string[]; status: string; version: number };
      }>(
        `mutation ($id: ID!, $otherId: ID!) { pointOutDuplicate(kind: CONTACT, id: $id, otherId: $otherId) { id reasons status version } }`,
        { id, otherId },
      )
    ).pointOutDuplicate;
  const somebody = async (familyName: string) =>
    (await api.prisma.contact.create({ data: { familyName } })).id;

  it('become a pair to decide about, once, which a search leaves alone', async () => {
    const [a, b] = [await somebody('Jansen'), await somebody('Pietersen')];
    const pair = await pointOut(a, b);
    expect(pair).toMatchObject({ reasons: ['POINTED_OUT'], status: 'OPEN' });
    expect(await pointOut(b, a)).toEqual(pair);
    const { id } = await api.prisma.duplicateScan.create({ data: {} });
    await api.get(DuplicateScanner).run(id);
    expect(await pointOut(a, b)).toEqual(pair);
    expect(await api.prisma.auditEntry.count({ where: { subjectId: pair.id } })).toBe(1);
  });

  it('keep what somebody decided about them before', async () => {
    const [a, b] = [await somebody('Smit'), await somebody('Smid')];
    const { id, version } = await pointOut(a, b);
    await manager.ask(`mutation { dismissDuplicate(id: "${id}", expectedVersion: ${version}) { id } }`);
    expect(await pointOut(a, b)).toMatchObject({ id, status: 'DISMISSED' });
  });

  it('are refused when they are one record, or one of them is gone', async () => {
    const [a, b] = [await somebody('Bos'), await somebody('Bosch')];
    const refusal = (otherId: string) =>
      manager.refusal(
        `mutation { pointOutDuplicate(kind: CONTACT, id: "${a}", otherId: "${otherId}") { id } }`,
      );
    expect(await refusal(a)).toMatchObject({ code: 'VALIDATION' });
    await api.prisma.contact.update({ where: { id: b }, data: { archivedAt: new Date() } });
    expect(await refusal(b)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
