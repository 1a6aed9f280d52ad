import { MergesService } from '../../../api/duplicates/merges.service';
import type { Actor } from '../../../api/access/actor';
import { startTestApi, type TestApi } from '../../support/test-api';
import { aUserOf, twoContacts } from '../../support/two-contacts';

let api: TestApi;
let actor: Actor;
beforeAll(async () => {
  api = await startTestApi();
  const user = await aUserOf(api.prisma);
  actor = { kind: 'user', userId: user.id, role: 'ACCOUNT_MANAGER' };
});
afterAll(() => api.close());

const mergeOf = (survivorId: string, loserId: string) =>
  api
    .get(MergesService)
    .mergeContacts(actor, { survivorId, loserId, survivorVersion: 1, loserVersion: 1, fromLoser: [] });

describe('two people who merge at the same moment', () => {
  it('the same two, each the other way round: one merges, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { survivor: a, loser: b } = await twoContacts(api.prisma);
      const answers = await Promise.all([mergeOf(a, b), mergeOf(b, a)]);
      expect(answers.filter((answer) => 'merge' in answer)).toHaveLength(1);
      expect(answers.filter((answer) => 'reason' in answer)).toEqual([{ reason: 'ALREADY_MERGED' }]);
      const rows = await api.prisma.contact.findMany({ where: { id: { in: [a, b] } } });
      expect(rows.filter(({ archivedAt }) => archivedAt === null)).toHaveLength(1);
      const left = rows.find(({ archivedAt }) => archivedAt === null);
      expect(await api.prisma.commitment.count({ where: { contactId: left?.id ?? '' } })).toBe(1);
    }
  });

  it('waits for somebody who adds something to the old one at that moment, and takes it along', async () => {
    const { survivor, loser } = await twoContacts(api.prisma);
    let merging: Promise<unknown> = Promise.resolve();
    await api.prisma.transaction(async (tx) => {
      await tx.contactPhone.create({ data: { contactId: loser, number: '+31307654321' } });
      merging = mergeOf(survivor, loser);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await merging;
    expect(await api.prisma.contactPhone.count({ where: { contactId: survivor } })).toBe(3);
  });

  it('would end in two archived records without the lock (the test can see it)', async () => {
    const { survivor: a, loser: b } = await twoContacts(api.prisma);
    const archive = (survivor: string, loser: string) =>
      api.prisma.transaction(async (tx) => {
        const both = await tx.contact.findMany({
          where: { id: { in: [survivor, loser] }, archivedAt: null },
        });
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (both.length === 2)
          await tx.contact.update({
            where: { id: loser },
            data: { archivedAt: new Date(), mergedIntoId: survivor },
          });
      });
    await Promise.all([archive(a, b), archive(b, a)]);
    expect(await api.prisma.contact.count({ where: { id: { in: [a, b] }, archivedAt: null } })).toBe(0);
  });
});
