import type { GraphqlClient } from '../../support/graphql-client';
import { dumpOf } from '../../support/database-dump';
import { startTestApi, type TestApi } from '../../support/test-api';
import { DAY } from '../../support/two-contacts';
import { merge, undo } from './merge-client';

let api: TestApi;
let manager: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

/** One function, its days as text. */
interface Held {
  role?: string;
  from?: string;
  until?: string;
  board?: boolean;
  term?: string;
  first?: boolean;
}

type Case = [sentence: string, survivor: Held[], loser: Held[], left: Held[]];

const CASES: Case[] = [
  [
    'the same role is one function, from the earliest day until the latest term',
    [{ role: 'Voorzitter', from: '2020-01-01', board: true, term: '2026-01-01' }],
    [{ role: 'voorzitter', from: '2018-01-01', board: true, term: '2028-01-01' }],
    [{ role: 'Voorzitter', from: '2018-01-01', board: true, term: '2028-01-01' }],
  ],
  [
    'the term of who goes is not lost when who stays has none, nor that he is in the board',
    [{ role: 'secretaris', from: '2018-01-01' }],
    [{ role: 'secretaris', from: '2020-01-01', board: true, term: '2028-01-01' }],
    [{ role: 'secretaris', from: '2018-01-01', board: true, term: '2028-01-01' }],
  ],
  [
    'an earlier or missing term of who goes shortens nothing',
    [{ role: 'secretaris', board: true, term: '2028-01-01' }],
    [{ role: 'secretaris', board: true, term: '2025-01-01' }, { role: 'Secretaris' }],
    [{ role: 'secretaris', board: true, term: '2028-01-01' }],
  ],
  [
    'a start after the term of who stays is not taken over, nor a term before his start',
    [
      { role: 'secretaris', board: true, term: '2015-01-01' },
      { role: 'lid', from: '2020-01-01' },
    ],
    [
      { role: 'secretaris', from: '2020-01-01' },
      { role: 'lid', board: true, term: '2015-01-01' },
    ],
    [
      { role: 'secretaris', board: true, term: '2015-01-01' },
      { role: 'lid', from: '2020-01-01', board: true },
    ],
  ],
  [
    'a function without a role gets the only one there is',
    [{ from: '2021-01-01' }],
    [{ role: 'directeur', from: '2019-01-01' }],
    [{ role: 'directeur', from: '2019-01-01' }],
  ],
  [
    'of two roles the longest standing fills the empty one, and the other stays a function of its own',
    [{ from: '2021-01-01' }],
    [
      { role: 'inkoper', from: '2020-01-01' },
      { role: 'directeur', from: '2015-01-01' },
    ],
    [
      { role: 'directeur', from: '2015-01-01' },
      { role: 'inkoper', from: '2020-01-01' },
    ],
  ],
  [
    'a seat in the board without a role gets the role of a board member',
    [{ board: true, term: '2027-01-01' }],
    [
      { role: 'directeur', from: '2010-01-01' },
      { role: 'penningmeester', from: '2020-01-01', board: true },
    ],
    [
      { role: 'directeur', from: '2010-01-01' },
      { role: 'penningmeester', from: '2020-01-01', board: true, term: '2027-01-01' },
    ],
  ],
  [
    'a role that who stays has already does not fill his empty one as well',
    [{ role: 'eigenaar', from: '2020-01-01' }, { from: '2021-01-01' }],
    [{ role: 'Eigenaar', from: '2012-01-01' }],
    [{ from: '2021-01-01' }, { role: 'eigenaar', from: '2012-01-01' }],
  ],
  [
    'without a role on both sides they are one, and the roles beside them stay',
    [{ from: '2021-01-01' }],
    [{ from: '2019-01-01' }, { role: 'inkoper', from: '2020-01-01' }],
    [{ from: '2019-01-01' }, { role: 'inkoper', from: '2020-01-01' }],
  ],
  [
    'a function without a role goes up in one of several that have one: the longest standing',
    [
      { role: 'eigenaar', from: '2015-01-01' },
      { role: 'inkoper', from: '2018-01-01' },
    ],
    [{ from: '2012-01-01' }],
    [
      { role: 'eigenaar', from: '2012-01-01' },
      { role: 'inkoper', from: '2018-01-01' },
    ],
  ],
  [
    'a seat in the board without a role goes up in the one that is in the board too',
    [
      { role: 'eigenaar', from: '2015-01-01' },
      { role: 'voorzitter', from: '2018-01-01', board: true },
    ],
    [{ from: '2017-01-01', board: true, term: '2027-01-01' }],
    [
      { role: 'eigenaar', from: '2015-01-01' },
      { role: 'voorzitter', from: '2017-01-01', board: true, term: '2027-01-01' },
    ],
  ],
  [
    'different roles all stay',
    [{ role: 'eigenaar' }, { role: 'bedrijfsleider' }],
    [{ role: 'inkoper' }, { role: 'voorzitter', board: true, term: '2027-01-01' }],
    [
      { role: 'bedrijfsleider' },
      { role: 'eigenaar' },
      { role: 'inkoper' },
      { role: 'voorzitter', board: true, term: '2027-01-01' },
    ],
  ],
  [
    'a past function goes only when it is equal in all',
    [{ role: 'lid', from: '2010-01-01', until: '2014-01-01' }],
    [
      { role: 'Lid', from: '2010-01-01', until: '2014-01-01' },
      { role: 'lid', from: '2010-01-01', until: '2014-01-01', board: true },
      { role: 'lid', from: '2010-01-01', until: '2014-01-01', term: '2015-01-01' },
    ],
    [
      { role: 'lid', from: '2010-01-01', until: '2014-01-01' },
      { role: 'lid', from: '2010-01-01', until: '2014-01-01', term: '2015-01-01' },
      { role: 'lid', from: '2010-01-01', until: '2014-01-01', board: true },
    ],
  ],
  [
    'a past and a current function are two',
    [{ role: 'lid', from: '2010-01-01', until: '2014-01-01' }],
    [{ role: 'lid', from: '2010-01-01' }],
    [
      { role: 'lid', from: '2010-01-01' },
      { role: 'lid', from: '2010-01-01', until: '2014-01-01' },
    ],
  ],
];

const PRIMARY_CASES: Case[] = [
  [
    'of two primary functions that of who stays remains it',
    [{ role: 'eigenaar', first: true }],
    [{ role: 'inkoper', first: true }],
    [{ role: 'eigenaar', first: true }, { role: 'inkoper' }],
  ],
  [
    'the primary function of who goes remains primary when who stays has none',
    [{ role: 'eigenaar' }],
    [{ role: 'inkoper', first: true }],
    [{ role: 'eigenaar' }, { role: 'inkoper', first: true }],
  ],
  [
    'the function that takes in the primary one becomes primary, and its role is the one that is taken over',
    [{ from: '2020-01-01' }],
    [
      { role: 'adviseur', from: '2010-01-01' },
      { role: 'inkoper', from: '2019-01-01', first: true },
    ],
    [
      { role: 'adviseur', from: '2010-01-01' },
      { role: 'inkoper', from: '2019-01-01', first: true },
    ],
  ],
];

const day = (text?: string) => (text ? DAY(text) : null);

const asText = (text: { toISOString: () => string } | null) => text?.toISOString().slice(0, 10);

/** Two contacts with these functions at one business, or two businesses where one person has them. */
async function twoWith(kind: 'contact' | 'business', survivorHas: Held[], loserHas: Held[]) {
  const business = () => api.prisma.business.create({ data: { name: 'Bakkerij' } });
  const contact = () => api.prisma.contact.create({ data: { familyName: 'Berg' } });
  const shared = await (kind === 'contact' ? business() : contact());
  const make = kind === 'contact' ? contact : business;
  const [survivor, loser] = [(await make()).id, (await make()).id];
  for (const [id, all] of [
    [survivor, survivorHas],
    [loser, loserHas],
  ] as const) {
    const ends =
      kind === 'contact'
        ? { contactId: id, businessId: shared.id }
        : { contactId: shared.id, businessId: id };
    await api.prisma.affiliation.createMany({
      data: all.map(({ role, from, until, board = false, term, first = false }) => ({
        ...ends,
        role: role ?? null,
        startsOn: day(from),
        endsOn: day(until),
        termEndsOn: day(term),
        isBoardMember: board,
        isPrimary: first,
      })),
    });
  }
  return { survivor, loser };
}

async function heldBy(kind: 'contact' | 'business', id: string): Promise<Held[]> {
  const rows = await api.prisma.affiliation.findMany({
    where: kind === 'contact' ? { contactId: id } : { businessId: id },
  });
  return rows.map((row) => ({
    role: row.role ?? undefined,
    from: asText(row.startsOn),
    until: asText(row.endsOn),
    board: row.isBoardMember || undefined,
    term: asText(row.termEndsOn),
    first: row.isPrimary || undefined,
  }));
}

const inOrder = (all: Held[]) => all.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();

describe.each([
  { kind: 'contact', cases: [...CASES, ...PRIMARY_CASES] },
  { kind: 'business', cases: [...CASES, ...PRIMARY_CASES.slice(1)] },
] as const)('functions when two of a kind are merged: $kind', ({ kind, cases }) => {
  it.each(cases)('%s', async (_sentence, survivorHas, loserHas, left) => {
    const { survivor, loser } = await twoWith(kind, survivorHas, loserHas);
    const before = await dumpOf(api.prisma);
    const merged = await merge(manager, api, kind, { survivor, loser });
    expect(inOrder(await heldBy(kind, survivor))).toEqual(inOrder(left));
    expect(await heldBy(kind, loser)).toEqual([]);
    expect(await undo(manager, merged)).toMatchObject({ conflicts: [] });
    expect(await dumpOf(api.prisma)).toEqual(before);
  });
});

it('keeps no function, of whomever, of which the term ends before it starts', async () => {
  await expect(
    twoWith('contact', [{ role: 'lid', from: '2020-01-01', term: '2019-12-31' }], []),
  ).rejects.toThrow('affiliations_term_check');
});

it.each(['contact', 'business'] as const)(
  'says of an equal past function of a %s that it took in another',
  async (kind) => {
    const past = [{ role: 'lid', from: '2010-01-01', until: '2014-01-01' }];
    const { survivor, loser } = await twoWith(kind, past, past);
    await merge(manager, api, kind, { survivor, loser });
    const { id } = await api.prisma.affiliation.findFirstOrThrow({
      where: kind === 'contact' ? { contactId: survivor } : { businessId: survivor },
    });
    expect(await api.prisma.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: 'affiliation.updated', subjectType: 'Affiliation', changes: { mergedFromId: [null, loser] } },
    ]);
  },
);
