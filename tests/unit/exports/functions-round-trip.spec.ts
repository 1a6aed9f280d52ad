import fc from 'fast-check';
import { CONTACT_COLUMNS, contactLines, type ContactRow } from '../../../api/exports/contact-sheet';
import { proposeMapping } from '../../../api/imports/import-columns.rules';
import { type ExistingRecords, planImport } from '../../../api/imports/import-plan.rules';
import { importRowReader } from '../../../api/imports/import-row.rules';

interface Held {
  party: string;
  role: string | null;
}
interface Job extends Held {
  startsOn: string | null;
}
interface Seat extends Job {
  termEndsOn: string | null;
}

const BUSINESSES = ['Bakkerij Mol', 'Mol Vastgoed', 'Kaasboer'];
const JOBS = ['Eigenaar', 'Directeur', 'Hoofd HR & "werk"'];
const ASSOCIATIONS = ['OV Zuid', 'BIZ Centrum', 'Verbond; "Noord"'];
const SEATS = ['Voorzitter', '2e secretaris', 'Lid'];

/** Several functions at one place each have a name: one without says nothing that the others do not. */
function held(places: string[], roles: string[]): fc.Arbitrary<Held[]> {
  const party = fc.constantFrom(...places);
  return fc.oneof(
    fc.uniqueArray(fc.record({ party, role: fc.constantFrom(...roles) }), {
      selector: (one) => JSON.stringify(one),
      maxLength: 5,
    }),
    fc.uniqueArray(fc.record({ party, role: fc.constant(null) }), {
      selector: (one) => one.party,
      maxLength: 3,
    }),
  );
}

const term = fc.record({
  startsOn: fc.constantFrom('2019-01-31', '2026-02-28', null),
  termEndsOn: fc.constantFrom('2028-02-29', '2030-12-31', null),
});
const seats: fc.Arbitrary<Seat[]> = fc
  .tuple(held(ASSOCIATIONS, SEATS), fc.array(term, { minLength: 5, maxLength: 5 }))
  .map(([found, terms]) =>
    found.map((one, place) => ({ ...one, startsOn: null, termEndsOn: null, ...terms[place] })),
  );

const jobs: fc.Arbitrary<Job[]> = fc
  .tuple(held(BUSINESSES, JOBS), fc.array(term, { minLength: 5, maxLength: 5 }))
  .map(([found, terms]) => found.map((one, place) => ({ ...one, startsOn: terms[place]?.startsOn ?? null })));

interface Person {
  jobs: Job[];
  seats: Seat[];
}
const people = fc.array(fc.record({ jobs, seats }), { minLength: 1, maxLength: 4 });

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
    functions: [
      ...person.seats.map(({ startsOn, termEndsOn, ...seat }) => ({
        ...seat,
        isBoardMember: true,
        startsOn: startsOn && new Date(startsOn),
        termEndsOn: termEndsOn && new Date(termEndsOn),
      })),
      ...person.jobs.map(({ startsOn, ...job }) => ({
        ...job,
        isBusiness: true,
        startsOn: startsOn && new Date(startsOn),
      })),
    ],
  }));
  return (contacts as unknown as ContactRow[])
    .flatMap(contactLines)
    .map((line, place) =>
      read({ number: place + 2, cells: CONTACT_COLUMNS.map(({ text }) => String(text(line) ?? '')) }),
    );
}

const associations = ASSOCIATIONS.map((name) => ({ id: name, name }));
const NOTHING: ExistingRecords = { businesses: [], contacts: [], associations };

const draftOf = ({ role, startsOn, termEndsOn }: Seat) => ({
  ...(role === null ? {} : { role }),
  ...(startsOn === null ? {} : { startsOn }),
  ...(termEndsOn === null ? {} : { termEndsOn }),
});

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
      affiliations: person.jobs.map(({ party, role, startsOn }) => ({
        businessId: party,
        role: role ?? '',
        startsOn: startsOn ?? undefined,
      })),
      boards: person.seats.map((seat) => ({ associationId: seat.party, draft: draftOf(seat) })),
    })),
    associations,
  };
}

const line = (...said: (string | number | null | undefined)[]) => said.map((one) => one ?? '').join(' | ');

describe('functions of people that leave and come back', () => {
  it('are all there where nothing was', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { planner } = planImport(exported(all), NOTHING);
        expect(planner.contacts).toHaveLength(all.length);
        const jobs = planner.affiliations.map(({ contact, business, role, startsOn }) =>
          line(contact.draft.emails[0], business.draft.name, role, startsOn),
        );
        expect(jobs.toSorted()).toEqual(
          all
            .flatMap((person, place) =>
              person.jobs.map(({ party, role, startsOn }) => line(emailOf(place), party, role, startsOn)),
            )
            .toSorted(),
        );
        const made = planner.boards.roles.map(({ contact, association, draft }) =>
          line(contact.draft.emails[0], association.name, draft.role, draft.startsOn, draft.termEndsOn),
        );
        expect(made.toSorted()).toEqual(
          all
            .flatMap((person, place) =>
              person.seats.map(({ party, role, startsOn, termEndsOn }) =>
                line(emailOf(place), party, role, startsOn, termEndsOn),
              ),
            )
            .toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('change nothing where they came from', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { planner, rows } = planImport(exported(all), stored(all));
        expect([...planner.affiliations, ...planner.boards.roles].some(({ isNew }) => isNew)).toBe(false);
        expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
        for (const { verdict } of rows) expect(['SAME', 'DUPLICATE']).toContain(verdict);
      }),
      { numRuns: 300 },
    );
  });
});
