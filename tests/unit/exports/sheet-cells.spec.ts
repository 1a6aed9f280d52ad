import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { BUSINESS_COLUMNS } from '../../../api/exports/business-sheet';
import { CONTACT_COLUMNS } from '../../../api/exports/contact-sheet';
import { csvFile } from '../../../api/exports/csv-file';
import type { Column } from '../../../api/exports/export.types';
import { xlsxFile } from '../../../api/exports/xlsx-file';
import { fromSpreadsheetCell } from '../../../api/formats/spreadsheet-safe';
import { proposeMapping } from '../../../api/imports/import-columns.rules';
import { readImportFile } from '../../../api/imports/import-file';
import { bytesOf, inParts } from './sheets';

jest.setTimeout(60_000);

// Anything a keyboard and a copied e-mail can put into a cell.
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=1+1', '=HYPERLINK("http://x.example";"klik")', '@SUM(A1)', '+31 6', '-5', '\t=cmd', "'t Zand", "''=1", '007', '09079723', '1e5',
    'a;b,c|d', 'zegt "ja"', 'regel 1\r\nregel 2\nregel 3', 'Café Zoë – Ünal', '＝1＋1', '|pipe', '%20', ' vooraan', 'achteraan ', '', 'sep=;', '\ufeffx',
  ),
); // prettier-ignore

describe('a sheet that leaves and comes back', () => {
  it('is the same in every cell as CSV, whatever stands in it', async () => {
    const sheet = fc.array(fc.array(nasty, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const filled = rows.map((cells, place) => [`rij ${place}`, ...cells]);
        const file = await bytesOf(csvFile(['Eerste', 'Tweede', 'Derde', 'Vierde'], inParts(filled)));
        const back = readImportFile(file).rows.map(({ cells }) => cells.map(fromSpreadsheetCell));
        expect(back).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in every cell as XLSX, but for what XML cannot hold', async () => {
    // A workbook has one kind of line end, no control characters, and nothing that is no character or stands for one that is lost.
    const kept = nasty.map((text) =>
      text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\ufffd/gu, ''),
    );
    const sheet = fc.array(fc.array(kept, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const filled = rows.map((cells, place) => [`rij ${place}`, ...cells]);
        const file = await bytesOf(xlsxFile(['Eerste', 'Tweede', 'Derde', 'Vierde'], inParts(filled)));
        const [{ data } = { data: [] }] = await readExcelFile(file, { trim: false });
        const back = data
          .slice(1)
          .map((cells) => cells.map((cell) => fromSpreadsheetCell(String(cell ?? ''))));
        expect(back).toEqual(filled);
      }),
      { numRuns: 100 },
    );
  });

  it('has no columns that the import leaves out but these', () => {
    const unknown = (columns: readonly Column<never>[]) =>
      proposeMapping(columns.map(({ header }) => header)).unmapped;
    expect(unknown(BUSINESS_COLUMNS as readonly Column<never>[])).toEqual([]);
    // Told in words: what somebody is at an association without being on its board.
    expect(unknown(CONTACT_COLUMNS as readonly Column<never>[])).toEqual(['Andere functies']);
  });

  it('has columns that the import knows, each as what it is', () => {
    const known = (columns: readonly Column<never>[]) =>
      Object.values(proposeMapping(columns.map(({ header }) => header)).mapping).filter(Boolean);
    expect(known(BUSINESS_COLUMNS as readonly Column<never>[])).toEqual([
      'businessName', 'kvkNumber', 'branchNumber', 'street', 'houseNumber', 'postcode', 'city', 'area', 'sbiCode', 'workingPersons', 'website',
      'businessPhone', 'businessEmail', 'legalForm', 'tags', 'membership', 'remarks', 'statutoryName', 'tradeNames', 'otherSbiCodes', 'businessStatus', 'accountManager', 'nonMailing', 'addressShielded',
    ]); // prettier-ignore
    expect(known(CONTACT_COLUMNS as readonly Column<never>[])).toEqual([
      'salutation', 'initials', 'givenName', 'infix', 'familyName', 'contactEmail', 'contactPhone', 'businessName', 'kvkNumber', 'branchNumber', 'role', 'roleFrom',
      'boardAssociation', 'boardRole', 'boardFrom', 'boardUntil', 'contactOtherEmails', 'contactOtherPhones', 'contactLanguage', 'contactTags', 'contactRemarks',
    ]); // prettier-ignore
  });
});
