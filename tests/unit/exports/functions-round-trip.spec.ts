import fc from 'fast-check';
import { CONTACT_COLUMNS, contactLines, type ContactRow } from '../../../api/exports/contact-sheet';
import { proposeMapping } from '../../../api/imports/import-columns.rules';
import { type ExistingRecords, planImport } from '../../../api/imports/import-plan.rules';
import { importRowReader } from '../../../api/imports/import-row.rules';

interface Job {
  party: string;
  role: string | null;
}
interface Person {
  jobs: Job[];
}

const BUSINESSES = ['Bakkerij Mol', 'Mol Vastgoed', 'Kaasboer'];
const JOBS = ['Eigenaar', 'Directeur', 'Hoofd HR & "werk"'];

// Several functions at one business each have a name: one without says nothing that the others do not.
const jobs: fc.Arbitrary<Job[]> = fc.oneof(
  fc.uniqueArray(fc.record({ party: fc.constantFrom(...BUSINESSES), role: fc.constantFrom(...JOBS) }), {
    selector: (one) => JSON.stringify(one),
    maxLength: 5,
  }),
  fc.uniqueArray(fc.record({ party: fc.constantFrom(...BUSINESSES), role: fc.constant(null) }), {
    selector: ({ party }) => party,
    maxLength: 3,
  }),
);
const people = fc.array(fc.record({ jobs }), { minLength: 1, maxLength: 4 });

const nameOf = (place: number) => ({ givenName: `Persoon ${place}`, familyName: 'Mol' });
const emailOf = (place: number) => `p${place}@mol.example`;

/** Their sheet, as the import understands its rows. */
function exported(all: readonly Person[]) {
  const header = CONTACT_COLUMNS.map((column) => column.header);
  const read = importRowReader(header, proposeMapping(header).mapping, '2026-03-10');
  const contacts = all.map((person, place) => ({
    ...nameOf(place),
    salutationPreference: 'UNKNOWN',
    emails: [emailOf(place)],
    phones: [],
    tags: [],
    functions: person.jobs.map((job) => ({ ...job, isBusiness: true })),
  }));
  return (contacts as unknown as ContactRow[])
    .flatMap(contactLines)
    .map((line, place) =>
      read({ number: place + 2, cells: CONTACT_COLUMNS.map(({ text }) => String(text(line) ?? '')) }),
    );
}

function stored(all: readonly Person[]): ExistingRecords {
  return {
    businesses: BUSINESSES.map((name) => ({ id: name, associationIds: [], draft: { name, tags: [] } })),
    contacts: all.map((person, place) => ({
      id: emailOf(place),
      draft: {
        ...nameOf(place),
        emails: [emailOf(place)],
        phones: [],
        salutationPreference: 'UNKNOWN' as const,
      },
      affiliations: person.jobs.map(({ party, role }) => ({ businessId: party, role: role ?? '' })),
    })),
    associations: [],
  };
}

const sorted = (lines: string[]) => lines.toSorted();

describe('functions of people that leave and come back', () => {
  it('are all there where nothing was', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { planner } = planImport(exported(all));
        expect(planner.contacts).toHaveLength(all.length);
        expect(
          sorted(
            planner.affiliations.map(
              ({ contact, business, role }) => `${contact.draft.emails[0]} ${business.draft.name} ${role}`,
            ),
          ),
        ).toEqual(
          sorted(
            all.flatMap((person, place) =>
              person.jobs.map(({ party, role }) => `${emailOf(place)} ${party} ${role ?? ''}`),
            ),
          ),
        );
      }),
    );
  });

  it('change nothing where they came from', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { planner, rows } = planImport(exported(all), stored(all));
        expect(planner.affiliations.some(({ isNew }) => isNew)).toBe(false);
        expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
        for (const { verdict } of rows) expect(['SAME', 'DUPLICATE']).toContain(verdict);
      }),
    );
  });
});
