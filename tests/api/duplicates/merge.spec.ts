import type { GraphqlClient } from '../../support/graphql-client';
import { dumpOf } from '../../support/database-dump';
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

describe('merging two contacts', () => {
  it('leaves one person with everything of both, and the old id leads there', async () => {
    const { survivor, loser, loserEmail, businessId } = await twoContacts(api.prisma);
    expect(
      await merge(manager, api, 'contact', { survivor, loser, fromLoser: ['SALUTATION', 'FIRST_EMAIL'] }),
    ).toEqual({
      __typename: 'Merged',
      merge: { id: expect.any(String) as string, survivorId: survivor, loserName: 'A. v.d. Berg' },
    });
    const { contact } = await manager.ask<{ contact: object }>(
      `query ($id: ID!) { contact(id: $id) { id givenName infix salutationPreference tags remarks
        emails { address isPrimary } phones { number isPrimary }
        affiliations { role isPrimary isBoardMember startsOn endsOn termEndsOn business { id } association { name } } } }`,
      { id: loser },
    );
    expect(contact).toMatchObject({
      id: survivor,
      givenName: 'Anna',
      infix: 'van den',
      salutationPreference: 'MRS',
      tags: ['bestuur', 'horeca'],
      remarks: 'Belt liever.\n\nOp vrijdag vrij.',
      emails: [{ address: loserEmail, isPrimary: true }, { isPrimary: false }],
      phones: [
        { number: '+31612345678', isPrimary: true },
        { number: '+31101234567', isPrimary: false },
      ],
      affiliations: [
        // The same function twice is one, from the first day until the last.
        {
          role: 'Eigenaar',
          isPrimary: true,
          isBoardMember: true,
          startsOn: '2018-05-01',
          termEndsOn: '2028-05-01',
          business: { id: businessId },
        },
        // The empty function there was filled by one of two roles; the other stays beside it.
        { role: 'inkoper', startsOn: '2021-01-01' },
        { role: 'commissaris', isBoardMember: true, startsOn: '2023-01-01' },
        { role: 'penningmeester', isPrimary: false, isBoardMember: true, termEndsOn: '2027-03-01' },
        { role: 'adviseur', endsOn: '2016-01-01' },
      ],
    });
    const [left] = await api.prisma.contact.findMany({ where: { id: loser } });
    expect(left).toMatchObject({ mergedIntoId: survivor });
    expect(left?.archivedAt).not.toBeNull();
  });

  it('points contact moments, visits, promises, registrations, mail and imports at who is left, each once', async () => {
    const { survivor, loser, eventId } = await twoContacts(api.prisma);
    await merge(manager, api, 'contact', { survivor, loser });
    const contactId = survivor;
    expect(await api.prisma.interactionParticipant.count({ where: { contactId } })).toBe(2);
    expect(await api.prisma.visitParticipant.count({ where: { contactId } })).toBe(2);
    expect(await api.prisma.commitment.count({ where: { contactId } })).toBe(1);
    expect(await api.prisma.delivery.count({ where: { contactId } })).toBe(1);
    expect(await api.prisma.mailMessage.count({ where: { contactId } })).toBe(1);
    expect(await api.prisma.importRow.count({ where: { contactId } })).toBe(1);
    // Both seats were confirmed to an address of their own: both stay.
    expect(await api.prisma.registration.count({ where: { contactId, eventId, status: 'REGISTERED' } })).toBe(
      2,
    );
  });

  it('gives consent to the stricter side, with evidence, and one letter per topic', async () => {
    const { survivor, loser, topics } = await twoContacts(api.prisma);
    await merge(manager, api, 'contact', { survivor, loser });
    const rows = await api.prisma.subscription.findMany({
      where: { contactId: survivor },
      include: { consents: { where: { action: 'WITHDRAWN' } } },
    });
    const of = (topicId: string) =>
      rows
        .filter((row) => row.topicId === topicId)
        .map(({ status, consents }) =>
          [status, ...consents.map(({ channel, form }) => `${channel} ${form}`)].join(' '),
        )
        .sort();
    expect(of(topics.both)).toEqual(['CONFIRMED', 'UNSUBSCRIBED merge same-topic']);
    expect(of(topics.refused)).toEqual(['UNSUBSCRIBED', 'UNSUBSCRIBED merge refused']);
    expect(of(topics.loserOnly)).toEqual(['CONFIRMED']);
  });

  it('stops all letters when one of the two asked to be left alone', async () => {
    const { survivor, loser, loserEmail } = await twoContacts(api.prisma);
    await api.prisma.suppression.create({ data: { email: loserEmail, reason: 'COMPLAINT' } });
    await merge(manager, api, 'contact', { survivor, loser });
    expect(
      await api.prisma.subscription.count({
        where: { contactId: survivor, status: { not: 'UNSUBSCRIBED' } },
      }),
    ).toBe(0);
  });

  it('settles the pair, and what was called no duplicate of the old one is none of the new one', async () => {
    const { survivor, loser } = await twoContacts(api.prisma);
    await merge(manager, api, 'contact', { survivor, loser });
    const pairs = await api.prisma.duplicateCandidate.findMany({
      where: { OR: [survivor, loser].flatMap((id) => [{ leftContactId: id }, { rightContactId: id }]) },
    });
    expect(pairs).toEqual([expect.objectContaining({ status: 'DISMISSED' })]);
  });

  it('writes it on both in the audit', async () => {
    const { survivor, loser } = await twoContacts(api.prisma);
    await merge(manager, api, 'contact', { survivor, loser });
    const entries = await api.prisma.auditEntry.findMany({
      where: { subjectId: { in: [survivor, loser] } },
      orderBy: { action: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual(['contact.merged', 'contact.merged-away']);
    expect(entries[0]?.changes).toMatchObject({
      tags: [['bestuur'], ['bestuur', 'horeca']],
      mergedFromId: [null, loser],
    });
  });
});

describe('merging two businesses', () => {
  it('leaves one establishment with everything of both', async () => {
    const { survivor, loser, contactId, associationId } = await twoBusinesses(api.prisma);
    await merge(manager, api, 'business', {
      survivor,
      loser,
      fromLoser: ['REGISTER_NUMBER', 'PHONE', 'SUCCESSOR_OF'],
    });
    const left = await api.prisma.business.findUniqueOrThrow({
      where: { id: survivor },
      include: { sectors: true, memberships: true, successors: true },
    });
    expect(left).toMatchObject({
      name: 'Bakkerij Jansen',
      kvkNumber: expect.any(String) as string,
      phone: '+31101234567',
      tradeNames: ['Jansen', 'De Bakker'],
      isNonMailing: true,
      postcode: '1234AB',
    });
    expect(left.sectors).toHaveLength(2);
    expect(left.successors).toHaveLength(1);
    const current = left.memberships.filter(({ endsOn }) => endsOn === null);
    expect(current).toEqual([expect.objectContaining({ associationId, startsOn: new Date('2019-01-01') })]);
    expect(left.memberships).toHaveLength(2);
    const functions = await api.prisma.affiliation.findMany({ where: { businessId: survivor, contactId } });
    expect(functions).toEqual([
      expect.objectContaining({ role: 'directeur', isPrimary: true, startsOn: new Date('2019-01-01') }),
    ]);
    for (const count of [
      api.prisma.interaction.count({ where: { businessId: loser } }),
      api.prisma.visit.count({ where: { businessId: loser } }),
      api.prisma.commitment.count({ where: { businessId: loser } }),
      api.prisma.registration.count({ where: { businessId: loser } }),
      api.prisma.importRow.count({ where: { businessId: loser } }),
      api.prisma.businessSector.count({ where: { businessId: loser } }),
    ]) {
      expect(await count).toBe(0);
    }
  });

  it('says of an equal past membership that it took in another', async () => {
    const { survivor, loser, associationId } = await twoBusinesses(api.prisma);
    const past = { associationId, startsOn: new Date('2001-01-01'), endsOn: new Date('2002-01-01') };
    const own = await api.prisma.membership.create({ data: { ...past, businessId: survivor } });
    await api.prisma.membership.create({ data: { ...past, businessId: loser } });
    await merge(manager, api, 'business', { survivor, loser });
    expect(await api.prisma.membership.count({ where: past })).toBe(1);
    expect(await api.prisma.auditEntry.findMany({ where: { subjectId: own.id } })).toMatchObject([
      { action: 'membership.updated', changes: { mergedFromId: [null, loser] } },
    ]);
  });

  it('follows a chain of merges from every old id to the last one', async () => {
    const { survivor: b, loser: a } = await twoBusinesses(api.prisma);
    const { id: c } = await api.prisma.business.create({ data: { name: 'Bakker Jansen' } });
    await merge(manager, api, 'business', { survivor: b, loser: a });
    await merge(manager, api, 'business', { survivor: c, loser: b });
    const { business } = await manager.ask<{ business: { id: string } }>(
      'query ($id: ID!) { business(id: $id) { id } }',
      { id: a },
    );
    expect(business.id).toBe(c);
  });

  it('lets what was merged come back only by taking the merge back', async () => {
    const { survivor, loser } = await twoBusinesses(api.prisma);
    await merge(manager, api, 'business', { survivor, loser });
    const refusal = await manager.refusal(
      `mutation { restoreBusiness(id: "${loser}", expectedVersion: 2) { id } }`,
    );
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED_IN_STATE', params: { state: 'MERGED' } });
  });
});

describe('merging is refused', () => {
  it.each([
    ['when one of the two changed meanwhile', 'CHANGED_MEANWHILE', { survivorVersion: 9 }],
    ['for one and the same record', 'SAME_RECORD', { same: true }],
  ])('%s', async (_why, reason, { survivorVersion, same }: { survivorVersion?: number; same?: boolean }) => {
    const { survivor, loser } = await twoContacts(api.prisma);
    const before = await dumpOf(api.prisma);
    const pair = {
      survivor,
      loser: same ? survivor : loser,
      ...(survivorVersion ? { survivorVersion } : {}),
    };
    expect(await merge(manager, api, 'contact', pair)).toEqual({ __typename: 'MergeRefused', reason });
    expect(await dumpOf(api.prisma)).toEqual(before);
  });

  it('for what stands in the archive, and for what was merged before', async () => {
    const { survivor, loser } = await twoContacts(api.prisma);
    const { id: third } = await api.prisma.contact.create({
      data: { familyName: 'X', archivedAt: new Date() },
    });
    expect(await merge(manager, api, 'contact', { survivor, loser: third })).toMatchObject({
      reason: 'ARCHIVED',
    });
    await merge(manager, api, 'contact', { survivor, loser });
    expect(await merge(manager, api, 'contact', { survivor, loser })).toMatchObject({
      reason: 'ALREADY_MERGED',
    });
  });

  it('for a record that does not exist', async () => {
    const { survivor } = await twoContacts(api.prisma);
    const refusal = await manager.refusal(
      `mutation { mergeContacts(input: { survivorId: "${survivor}", survivorVersion: 1, loserVersion: 1,
        loserId: "0199a5f4-0000-7000-8000-000000000000", fromLoser: [] }) { __typename } }`,
    );
    expect(refusal.code).toBe('NOT_FOUND');
  });
});

describe('taking a merge back', () => {
  it.each(['contact', 'business'] as const)(
    'restores two %s records byte for byte when nobody touched them',
    async (kind) => {
      const { survivor, loser } = await (kind === 'contact'
        ? twoContacts(api.prisma)
        : twoBusinesses(api.prisma));
      const before = await dumpOf(api.prisma);
      const fromLoser =
        kind === 'contact'
          ? ['NAME', 'SALUTATION', 'LANGUAGE', 'FIRST_EMAIL', 'FIRST_PHONE']
          : ['NAME', 'REGISTER_NUMBER', 'ADDRESS', 'PHONE', 'STATUS'];
      const merged = await merge(manager, api, kind, { survivor, loser, fromLoser });
      expect(await dumpOf(api.prisma)).not.toEqual(before);
      expect(await undo(manager, merged)).toEqual({ __typename: 'MergeUndone', conflicts: [] });
      expect(await dumpOf(api.prisma)).toEqual(before);
    },
  );
});
