import fc from 'fast-check';
import { BusinessStatus } from '../../../prisma/generated/enums';
import { BUSINESS_COLUMNS, type BusinessRow } from '../../../api/exports/business-sheet';
import { CONTACT_COLUMNS, contactLines, type ContactRow } from '../../../api/exports/contact-sheet';
import { csvFile } from '../../../api/exports/csv-file';
import type { Column } from '../../../api/exports/export.types';
import { proposeMapping } from '../../../api/imports/import-columns.rules';
import { readImportFile } from '../../../api/imports/import-file';
import { importRowReader, type ImportRowDraft } from '../../../api/imports/import-row.rules';
import { bytesOf, inParts, textsOf } from './sheets';

jest.setTimeout(60_000);

/** Out through the export, in through the import: what it understood of every row. */
async function thereAndBack<Row>(columns: readonly Column<Row>[], rows: Row[]): Promise<ImportRowDraft[]> {
  const headers = columns.map(({ header }) => header);
  const file = await bytesOf(csvFile(headers, inParts(rows.map((row) => textsOf(columns, row)))));
  const table = readImportFile(file);
  const read = importRowReader(table.header, proposeMapping(table.header).mapping, '2026-03-10');
  return table.rows.map(read);
}

const business = (more: Partial<BusinessRow>): BusinessRow =>
  ({
    name: 'Bedrijf', tradeNames: [], tags: [], sbiCodes: [], associations: [], status: 'ACTIVE', isNonMailing: false, isAddressShielded: false,
    ...more,
  }) as unknown as BusinessRow; // prettier-ignore

// What our own checks let through as a value, written tidily: one blank between words.
const word = fc.constantFrom(
  'Zoë', 'Café', 'Van', 'de', 'Bakker', '"De', 'Hoek"', '(Noord)', '007', 'B.V.', '&', "'t", 'Zn.', 'Ünal', 'a;b', 'x|y', 'x,y', '1923',
); // prettier-ignore
const words = fc.array(word, { minLength: 2, maxLength: 5 }).map((all) => `Firma ${all.join(' ')}`);
const digits = (count: number, first = '0123456789') =>
  fc
    .tuple(
      fc.constantFrom(...first),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: count - 1, maxLength: count - 1 }),
    )
    .map(([one, rest]) => one + rest.join(''));
const formula = fc.constantFrom('=1+1', '@SUM(A1)', '+A1', '-cmd|x', '=HYPERLINK("http://x.example";"klik")');
const label = fc.constantFrom(
  'horeca',
  'familiebedrijf',
  "'s avonds",
  'duur zaam',
  '2026',
  'kunst, cultuur',
  'a|b',
);

const tradeName = fc.constantFrom(
  'Bakker, Slager & Co',
  "'t Hoekje",
  '=1+1',
  'De "Oude" School',
  'Café Zoë',
  '007',
);

const aBusiness = fc.record({
  name: words,
  kvkNumber: digits(8, '0123456789').filter((number) => !/^0{8}$/.test(number)),
  branchNumber: digits(7, '123456789').map((number) => number.padStart(12, '0')),
  street: fc.constantFrom('Hoofdstraat', 'Burg. van Tuyllkade', '’s-Gravenweg', 'Plein 1944'),
  houseNumber: fc.constantFrom('1', '12a', '102-2', '38 bis'),
  postcode: fc.constantFrom('1661AB', '9999ZZ'),
  city: fc.constantFrom('Lindehoven', "'s-Hertogenbosch", 'Sint-Jan'),
  area: fc.constantFrom('Centrum', 'De Hoef'),
  sbiCodes: fc.constantFrom<string[][]>(['01190'], ['56111', '47'], ['56111', '47', '01190']),
  workingPersons: fc.integer({ min: 0, max: 999_999 }),
  website: fc.constantFrom('https://www.zoe.example', 'https://zoe.example/a?b=c;d'),
  phone: fc.constantFrom('+31304269427', '+31612345678', '+3222796000', '+31881234567'),
  statutoryName: fc.option(words, { nil: undefined }),
  tradeNames: fc.option(fc.uniqueArray(tradeName, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  status: fc.constantFrom(...Object.values(BusinessStatus)),
  isNonMailing: fc.boolean(),
  isAddressShielded: fc.boolean(),
  email: fc.constantFrom('info@zoe.example', 'a+b@zoe.example'),
  legalForm: fc.constantFrom('Besloten vennootschap', 'VOF'),
  tags: fc.uniqueArray(label, { maxLength: 3 }),
  associations: fc.uniqueArray(fc.constantFrom('BIZ Centrum', 'OV "Zuid"', "'t Hart", 'Markt, Hof en Kade'), {
    maxLength: 2,
  }),
  remarks: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  accountManager: fc.constantFrom(undefined, 'Noor de Vries-Ünal', 'n.mol@lindehoven.example'),
});

/** A board role as the import read it, beside the one that left. */
const told = (board: ImportRowDraft['board']) =>
  board
    ? {
        party: board.association,
        role: board.draft.role ?? null,
        startsOn: board.draft.startsOn ?? null,
        termEndsOn: board.draft.termEndsOn ?? null,
      }
    : null;

describe('records that leave and come back through the import', () => {
  it('are the same businesses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aBusiness, { minLength: 1, maxLength: 4 }), async (rows) => {
        const drafts = await thereAndBack(
          BUSINESS_COLUMNS,
          rows.map((row) => business({ ...row, tradeNames: row.tradeNames ?? [] })),
        );
        expect(
          drafts.map(({ business: draft, memberships, accountManager }) => ({
            ...draft,
            memberships,
            accountManager,
          })),
        ).toEqual(
          rows.map(({ sbiCodes: [sbiCode, ...others], associations: memberships, ...row }) => ({
            ...row,
            // A list can switch these on; it never says that they are off.
            isNonMailing: row.isNonMailing || undefined,
            isAddressShielded: row.isAddressShielded || undefined,
            sbiCode,
            otherSbiCodes: others.length > 0 ? others : undefined,
            memberships,
          })),
        );
        expect(drafts.flatMap(({ issues }) => issues)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same people, with everything they are at businesses and on boards', async () => {
    const day = (text: string | null) => text && new Date(text);
    const atBusiness = fc.record({
      role: fc.constantFrom('Eigenaar', 'Hoofd HR & "werk"; teelt', '=1+1'),
      party: words,
      startsOn: fc.constantFrom('2019-01-31', '2026-02-28', null),
    });
    const onBoard = fc.record({
      party: words,
      role: fc.constantFrom('Voorzitter', 'Lid', '2e secretaris; "web"', null),
      startsOn: fc.constantFrom('2019-01-31', '2026-02-28', null),
      termEndsOn: fc.constantFrom('2028-02-29', null),
    });
    const aPerson = fc.record({
      salutationPreference: fc.constantFrom('MR', 'MRS', 'NEUTRAL', 'UNKNOWN'),
      language: fc.constantFrom('NL', 'EN'),
      initials: fc.constantFrom('A.B.', 'J.'),
      givenName: fc.constantFrom('Zoë', 'Jan-Piet', 'Öznur'),
      infix: fc.constantFrom("van 't", 'de', 'el', undefined),
      familyName: fc.constantFrom('Berg', 'Ven-van Dijk', 'Kökçü', 'IJsselstein'),
      emails: fc.uniqueArray(fc.constantFrom('zoe@zoe.example', 'a+b@zoe.example', "o'neil@zoe.example"), {
        maxLength: 3,
      }),
      phones: fc.uniqueArray(fc.constantFrom('+31612345678', '+3222796000', '+31881234567'), {
        maxLength: 3,
      }),
      tags: fc.uniqueArray(label, { maxLength: 3 }),
      remarks: fc.option(
        fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
        { nil: undefined },
      ),
    });
    const withFunctions = fc.record({
      person: aPerson,
      jobs: fc.array(atBusiness, { maxLength: 3 }),
      boards: fc.array(onBoard, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(withFunctions, { minLength: 1, maxLength: 4 }), async (rows) => {
        const people = rows.map(({ person, jobs, boards }) => ({
          ...person,
          functions: [
            ...boards.map((board) => ({
              ...board,
              isBoardMember: true,
              startsOn: day(board.startsOn),
              termEndsOn: day(board.termEndsOn),
            })),
            ...jobs.map((job) => ({
              ...job,
              startsOn: day(job.startsOn),
              kvkNumber: null,
              branchNumber: null,
              isBusiness: true,
            })),
          ],
        }));
        const lines = (people as unknown as ContactRow[]).flatMap(contactLines);
        const drafts = await thereAndBack(CONTACT_COLUMNS, lines);
        let read = 0;
        for (const { person, jobs, boards } of rows) {
          const own = drafts.slice(read, (read += Math.max(1, jobs.length, boards.length)));
          for (const { contact } of own) expect({ ...contact, tags: contact?.tags ?? [] }).toEqual(person);
          const at = own.map(({ business: employer, role, roleFrom }) => ({
            role,
            party: employer?.name,
            startsOn: roleFrom?.day ?? null,
          }));
          expect(at.slice(0, jobs.length)).toEqual(jobs);
          // Where the boards are more, the first business comes again, and says nothing new.
          expect(at.slice(jobs.length)).toEqual(
            at.slice(jobs.length).map(() => jobs[0] ?? { role: '', party: undefined, startsOn: null }),
          );
          expect(own.flatMap(({ board }) => told(board) ?? [])).toEqual(boards);
        }
        expect(read).toBe(drafts.length);
        // A list that has no number for a business asks for it; there is nothing else to say.
        const remarks = drafts.flatMap(({ issues }) => issues.map(({ code }) => code));
        expect(remarks).toEqual(drafts.flatMap(({ business: at }) => (at ? 'KVK_NUMBER_MISSING' : [])));
      }),
      { numRuns: 200 },
    );
  });

  it('keep what looks like a formula as the text that it is', async () => {
    await fc.assert(
      fc.asyncProperty(formula, async (name) => {
        const [draft] = await thereAndBack(BUSINESS_COLUMNS, [business({ name, remarks: name })]);
        expect(draft?.business).toMatchObject({ name, remarks: name });
      }),
    );
  });
});
