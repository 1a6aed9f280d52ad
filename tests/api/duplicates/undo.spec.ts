import { MergesService } from '../../../api/duplicates/merges.service';
import { dumpOf } from '../../support/database-dump';
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

const DAY = 86_400_000;

describe('taking a merge back after people went on working', () => {
  it('keeps what they changed, lists it, and restores the rest', async () => {
    const { survivor, loser, commitmentId, affiliationId } = await twoContacts(api.prisma);
    const merged = await merge(manager, api, 'contact', {
      survivor,
      loser,
      fromLoser: ['NAME', 'SALUTATION'],
    });
    const { contact } = await manager.ask<{ contact: { version: number } }>(
      'query ($id: ID!) { contact(id: $id) { version } }',
      { id: survivor },
    );
    await manager.ask(
      `mutation ($id: ID!, $version: Int!) { updateContact(id: $id, expectedVersion: $version, input: { familyName: "Bergen" }) { id } }`,
      { id: survivor, version: contact.version },
    );
    await api.prisma.commitment.update({
      where: { id: commitmentId },
      data: { status: 'KEPT', settledAt: new Date() },
    });
    await api.prisma.affiliation.delete({ where: { id: affiliationId } });
    const later = await api.prisma.interaction.create({
      data: {
        channel: 'PHONE',
        occurredAt: new Date(),
        summary: 'Later',
        participants: { create: [{ contactId: survivor }] },
      },
    });

    // The family name was no choice of the merge (both are called Berg): no conflict. The removed function is one.
    expect(await undo(manager, merged)).toEqual({
      __typename: 'MergeUndone',
      conflicts: [{ record: 'AFFILIATION', field: null, kind: 'REMOVED' }],
    });
    const [first, second] = [
      await api.prisma.contact.findUniqueOrThrow({ where: { id: survivor } }),
      await api.prisma.contact.findUniqueOrThrow({ where: { id: loser } }),
    ];
    expect(first).toMatchObject({
      givenName: 'Anna',
      infix: 'van den',
      familyName: 'Bergen',
      salutationPreference: 'UNKNOWN',
      tags: ['bestuur'],
    });
    expect(second).toMatchObject({
      archivedAt: null,
      mergedIntoId: null,
      familyName: 'Berg',
      initials: 'A.',
    });
    // Kept meanwhile: the promise goes back to whom it was made, and stays kept.
    expect(await api.prisma.commitment.findUniqueOrThrow({ where: { id: commitmentId } })).toMatchObject({
      contactId: loser,
      status: 'KEPT',
    });
    expect(
      await api.prisma.interactionParticipant.count({
        where: { interactionId: later.id, contactId: survivor },
      }),
    ).toBe(1);
  });

  it('names the field that somebody changed after the merge had changed it', async () => {
    const { survivor, loser } = await twoContacts(api.prisma);
    const merged = await merge(manager, api, 'contact', { survivor, loser, fromLoser: ['SALUTATION'] });
    await api.prisma.contact.update({
      where: { id: survivor },
      data: { salutationPreference: 'NEUTRAL', version: { increment: 1 } },
    });
    expect(await undo(manager, merged)).toMatchObject({
      conflicts: [{ record: 'CONTACT', field: 'salutationPreference', kind: 'CHANGED' }],
    });
    expect(await api.prisma.contact.findUniqueOrThrow({ where: { id: survivor } })).toMatchObject({
      salutationPreference: 'NEUTRAL',
      remarks: 'Belt liever.',
    });
  });

  it('lets a new unsubscription stand', async () => {
    const { survivor, loser, topics } = await twoContacts(api.prisma);
    const merged = await merge(manager, api, 'contact', { survivor, loser });
    const row = await api.prisma.subscription.findFirstOrThrow({
      where: { contactId: survivor, topicId: topics.both, status: 'CONFIRMED' },
    });
    await api.prisma.subscription.update({
      where: { id: row.id },
      data: { status: 'UNSUBSCRIBED', unsubscribedAt: new Date(), version: { increment: 1 } },
    });
    await undo(manager, merged);
    expect(await api.prisma.subscription.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({
      status: 'UNSUBSCRIBED',
    });
  });

  it('restores a link that would collide by now as a conflict, and everything else', async () => {
    const { survivor, loser, associationId } = await twoBusinesses(api.prisma);
    const merged = await merge(manager, api, 'business', { survivor, loser });
    // Somebody makes the old business a member anew, by its old id.
    await api.prisma.membership.create({ data: { businessId: loser, associationId } });
    expect(await undo(manager, merged)).toMatchObject({
      conflicts: [{ record: 'MEMBERSHIP', field: null, kind: 'IMPOSSIBLE' }],
    });
    expect(await api.prisma.membership.count({ where: { businessId: loser, endsOn: null } })).toBe(1);
    expect(await api.prisma.membership.count({ where: { businessId: loser, endsOn: { not: null } } })).toBe(
      1,
    );
  });
});

describe('taking a merge back after somebody laid the rest of a ring of successors', () => {
  const newer = (name: string, successorOfId?: string) =>
    api.prisma.business.create({ data: { name, successorOfId: successorOfId ?? null } });
  const successionOf = async (id: string) =>
    (await api.prisma.business.findUniqueOrThrow({ where: { id } })).successorOfId;
  const succeeds = (id: string, successorOfId: string) =>
    api.prisma.business.update({ where: { id }, data: { successorOfId, version: { increment: 1 } } });

  it('leaves who took over the old record where it is, and puts everything else back', async () => {
    const { survivor, loser } = await twoBusinesses(api.prisma);
    const { id: oldest } = await newer('Oudste');
    await succeeds(loser, oldest);
    const { id: third } = await newer('Derde', loser);
    const merged = await merge(manager, api, 'business', { survivor, loser });
    await succeeds(oldest, third);

    expect(await undo(manager, merged)).toEqual({
      __typename: 'MergeUndone',
      conflicts: [{ record: 'BUSINESS', field: 'successorOfId', kind: 'SUCCESSION_RING' }],
    });
    expect(await successionOf(third)).toBe(survivor);
    expect(await api.prisma.business.findUniqueOrThrow({ where: { id: loser } })).toMatchObject({
      archivedAt: null,
      mergedIntoId: null,
      successorOfId: oldest,
      phone: '+31101234567',
    });
    expect(await api.prisma.membership.count({ where: { businessId: loser } })).toBe(2);
  });

  it('puts everything of the surviving business back but whom it took over', async () => {
    const { survivor, loser } = await twoBusinesses(api.prisma);
    const { id: before } = await newer('Voorganger');
    await succeeds(survivor, before);
    const merged = await merge(manager, api, 'business', {
      survivor,
      loser,
      fromLoser: ['NAME', 'SUCCESSOR_OF'],
    });
    expect(await successionOf(survivor)).toBeNull();
    await succeeds(before, survivor);

    expect(await undo(manager, merged)).toMatchObject({
      conflicts: [{ record: 'BUSINESS', field: 'successorOfId', kind: 'SUCCESSION_RING' }],
    });
    expect(await api.prisma.business.findUniqueOrThrow({ where: { id: survivor } })).toMatchObject({
      name: 'Bakkerij Jansen',
      successorOfId: null,
    });
    expect(await successionOf(before)).toBe(survivor);
  });
});

describe('taking a merge back is refused', () => {
  it('twice', async () => {
    const merged = await merge(manager, api, 'contact', await twoContacts(api.prisma));
    await undo(manager, merged);
    expect(await undo(manager, merged)).toEqual({ __typename: 'UndoRefused', reason: 'ALREADY_UNDONE' });
  });

  it('after ninety days, when what was kept for it is deleted', async () => {
    const merged = await merge(manager, api, 'contact', await twoContacts(api.prisma));
    const rows = () => api.prisma.mergeRow.count({ where: { mergeId: merged.merge?.id ?? '' } });
    const start = api.clock.now();
    api.clock.set(new Date(start.getTime() + 90 * DAY - 1000));
    await api.get(MergesService).forgetOld();
    expect(await rows()).toBeGreaterThan(0);
    api.clock.set(new Date(start.getTime() + 90 * DAY));
    const late = await api.as('ACCOUNT_MANAGER');
    const before = await dumpOf(api.prisma);
    expect(await undo(late, merged)).toEqual({ __typename: 'UndoRefused', reason: 'TOO_LATE' });
    expect(await dumpOf(api.prisma)).toEqual(before);
    await api.get(MergesService).forgetOld();
    expect(await rows()).toBe(0);
    api.clock.set(start);
  });

  it('while a later merge stands on it; the later one goes first', async () => {
    const { survivor: b, loser: a } = await twoBusinesses(api.prisma);
    const { id: c } = await api.prisma.business.create({ data: { name: 'Bakker' } });
    const before = await dumpOf(api.prisma);
    const first = await merge(manager, api, 'business', { survivor: b, loser: a });
    const second = await merge(manager, api, 'business', { survivor: c, loser: b });
    expect(await undo(manager, first)).toEqual({ __typename: 'UndoRefused', reason: 'UNDO_NEWER_FIRST' });
    expect(await undo(manager, second)).toMatchObject({ conflicts: [] });
    expect(await undo(manager, first)).toMatchObject({ conflicts: [] });
    expect(await dumpOf(api.prisma)).toEqual(before);
  });

  it('when another live business has its KVK number by now', async () => {
    const { survivor, loser } = await twoBusinesses(api.prisma);
    const merged = await merge(manager, api, 'business', { survivor, loser });
    const { kvkNumber, branchNumber } = await api.prisma.business.findUniqueOrThrow({ where: { id: loser } });
    // An archived row blocks nobody.
    await api.prisma.business.create({ data: { name: 'Nieuw', kvkNumber, branchNumber } });
    expect(await undo(manager, merged)).toEqual({ __typename: 'UndoRefused', reason: 'NUMBER_TAKEN' });
    expect(await api.prisma.merge.findUniqueOrThrow({ where: { id: merged.merge?.id ?? '' } })).toMatchObject(
      { undoneAt: null },
    );
  });
});

describe('what is added to the old id after a merge', () => {
  it('follows to who is left, and goes back when the merge is taken back', async () => {
    const { survivor, loser } = await twoBusinesses(api.prisma);
    const merged = await merge(manager, api, 'business', { survivor, loser });
    const { id } = await api.prisma.interaction.create({
      data: { channel: 'PHONE', occurredAt: new Date(), summary: 'Uit een oud scherm', businessId: loser },
    });
    expect(await api.get(MergesService).followLate()).toBe(1);
    expect(await api.prisma.interaction.findUniqueOrThrow({ where: { id } })).toMatchObject({
      businessId: survivor,
    });
    expect(await api.get(MergesService).followLate()).toBe(0);
    expect(await undo(manager, merged)).toMatchObject({ conflicts: [] });
    expect(await api.prisma.interaction.findUniqueOrThrow({ where: { id } })).toMatchObject({
      businessId: loser,
    });
  });
});

describe('links that are removed and made again', () => {
  it('can be made again after a merge, and merged and taken back again', async () => {
    const { survivor, loser, associationId } = await twoBusinesses(api.prisma);
    await undo(manager, await merge(manager, api, 'business', { survivor, loser }));
    await api.prisma.membership.updateMany({
      where: { businessId: loser, endsOn: null },
      data: { endsOn: new Date('2026-01-01') },
    });
    await api.prisma.membership.create({
      data: { businessId: loser, associationId, startsOn: new Date('2026-02-01') },
    });
    const before = await dumpOf(api.prisma);
    expect(await undo(manager, await merge(manager, api, 'business', { survivor, loser }))).toMatchObject({
      conflicts: [],
    });
    expect(await dumpOf(api.prisma)).toEqual(before);
  });
});
