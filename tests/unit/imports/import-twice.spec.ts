import fc from 'fast-check';
import type { ExistingRecords, ImportPlanner } from '../../../api/imports/import-plan.rules';
import { plan, type Row } from './planned-rows';

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      person: fc.constantFrom('kim', 'noor'),
      name: fc.constantFrom('Bakkerij', 'Slagerij'),
      role: fc.constantFrom('Eigenaar', 'EIGENAAR', 'Mede-eigenaar', 'mede eigenaar', 'DGA', ''),
      board: fc.constantFrom('OV Zuid', 'BIZ', ''),
      boardRole: fc.constantFrom('Voorzitter', 'voor-zitter', 'Lid', 'ja', 'nee'),
      from: fc.constantFrom('', '2023', '1-3-2023', '1-1-2024'),
    })
    .map(({ person, ...row }) => ({ ...row, family: 'Mol', given: person, mail: `${person}@a.nl` })),
  { minLength: 1, maxLength: 12 },
);

const associations = ['OV Zuid', 'BIZ'].map((name) => ({ id: name, name }));

/** What stands in the database once these plans are written. */
function written(planner: ImportPlanner): ExistingRecords {
  return {
    businesses: planner.businesses.map(({ draft }) => ({
      id: String(draft.name),
      draft,
      associationIds: [],
    })),
    contacts: planner.contacts.map((contact) => ({
      id: String(contact.draft.emails[0]),
      draft: contact.draft,
      affiliations: planner
        .rolesOf(contact)
        .map(({ business, role }) => ({ businessId: String(business.draft.name), role })),
      boards: planner.boards
        .of(contact)
        .map(({ association, draft }) => ({ associationId: association.name, draft })),
    })),
    associations,
  };
}

it('makes and changes nothing when a list with functions comes a second time', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const first = plan(list, { businesses: [], contacts: [], associations });
      const second = plan(list, written(first.planner));
      const { affiliations, boards, contacts } = second.planner;
      expect(contacts).toEqual([]);
      expect([...affiliations, ...boards.roles].filter(({ isNew }) => isNew)).toEqual([]);
      expect(second.planned.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
