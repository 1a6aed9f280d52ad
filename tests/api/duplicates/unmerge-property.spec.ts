import { BusinessMergeField, ContactMergeField } from '../../../api/duplicates/merge.rules';
import { Dice } from '../../../prisma/seed/dice';
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

/** Tables of which any part may be missing on either side. */
const LEAVES = {
  contact: [
    ...['contact_emails', 'contact_phones', 'affiliations', 'interaction_participants', 'visit_participants'],
    ...['commitments', 'mail_messages', 'deliveries', 'import_rows'],
  ],
  business: ['affiliations', 'memberships', 'business_sectors', 'import_rows'],
} as const;

/** Leaves out about a third of what hangs on the two, another third for every seed. */
async function thin(kind: 'contact' | 'business', ids: string[], seed: number): Promise<void> {
  for (const table of LEAVES[kind]) {
    await api.prisma.$executeRawUnsafe(
      `DELETE FROM "${table}" WHERE ctid IN (
        SELECT ctid FROM (
          SELECT ctid, row_number() OVER (ORDER BY ctid) AS place FROM "${table}" WHERE "${kind}Id" = ANY ($1::uuid[])
        ) r WHERE (place + $2) % 3 = 0)`,
      ids,
      seed,
    );
  }
}

const some = <T>(dice: Dice, all: readonly T[]): T[] => all.filter(() => dice.chance(0.5));

describe('merging and taking it back', () => {
  it.each([
    ...[1, 2, 3].map((seed) => ['contact', seed] as const),
    ...[4, 5, 6].map((seed) => ['business', seed] as const),
  ])('leaves every row of every table byte for byte as it was: a %s, drawn by %i', async (kind, seed) => {
    const dice = new Dice(seed);
    const pair = await (kind === 'contact' ? twoContacts(api.prisma) : twoBusinesses(api.prisma));
    await thin(kind, [pair.survivor, pair.loser], seed);
    const [survivor, loser] = dice.chance(0.5) ? [pair.loser, pair.survivor] : [pair.survivor, pair.loser];
    const fields = Object.values<string>(kind === 'contact' ? ContactMergeField : BusinessMergeField);
    const before = await dumpOf(api.prisma);
    const merged = await merge(manager, api, kind, { survivor, loser, fromLoser: some(dice, fields) });
    expect(merged.__typename).toBe('Merged');
    expect(await undo(manager, merged)).toEqual({ __typename: 'MergeUndone', conflicts: [] });
    expect(await dumpOf(api.prisma)).toEqual(before);
  });
});
