import { proposeMapping } from '../../../api/imports/import-columns.rules';
import { type ExistingRecords, planImport } from '../../../api/imports/import-plan.rules';
import type { ImportOptions } from '../../../api/imports/import.types';
import { type ImportRowDraft, importRowReader } from '../../../api/imports/import-row.rules';

const COLUMNS = {
  name: 'Bedrijf', kvk: 'KvK', branch: 'Vestigingsnummer', address: 'Adres', postcode: 'Postcode', city: 'Plaats', phone: 'Tel. algemeen', tags: 'Labels',
  given: 'Voornaam', family: 'Achternaam', role: 'Functie', since: 'Functie sinds', mobile: 'Mobiel', mail: 'E-mail contact', member: 'Lid van', board: 'Vereniging', boardRole: 'Bestuursfunctie', from: 'Bestuur vanaf', until: 'Bestuur tot', remarks: 'Opmerkingen',
  status: 'Status', noMail: 'Wil geen post', shielded: 'Adres afgeschermd', statutory: 'Naam in de statuten', tradeNames: 'Handelsnamen',
  mails: 'Andere e-mailadressen', mobiles: 'Andere telefoonnummers', personTags: 'Labels van de persoon', personRemarks: 'Opmerkingen bij de persoon', language: 'Taal', sbi: 'SBI-code', otherSbi: 'Andere SBI-codes',
}; // prettier-ignore

export type Row = Partial<Record<keyof typeof COLUMNS, string>>;

/** Rows as a list would bring them. The first row below the header is row 2. */
export function drafts(...rows: Row[]): ImportRowDraft[] {
  const header = Object.values(COLUMNS);
  const reader = importRowReader(header, proposeMapping(header).mapping, '2026-11-22');
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  return rows.map((row, place) => reader({ number: place + 2, cells: keys.map((key) => row[key] ?? '') }));
}

export const codesOf = (issues: { code: string }[] = []): string[] =>
  issues.map(({ code }) => code).filter((code) => code !== 'KVK_NUMBER_MISSING');

export function plan(rows: Row[], existing?: ExistingRecords, options?: ImportOptions) {
  const { planner, rows: planned } = planImport(drafts(...rows), existing, options);
  return {
    planner,
    planned,
    verdicts: planned.map(({ verdict, duplicateOf }) =>
      duplicateOf ? `${verdict} ${duplicateOf}` : verdict,
    ),
    businesses: planner.businesses.length,
    contacts: planner.contacts.length,
  };
}
