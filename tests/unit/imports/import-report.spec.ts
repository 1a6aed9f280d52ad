import fc from 'fast-check';
import { fromSpreadsheetCell } from '../../../api/formats/spreadsheet-safe';
import { readImportFile } from '../../../api/imports/import-file';
import { IMPORT_ISSUE_CODES } from '../../../api/imports/import-issues';
import { toCsv, wrongRowsCsv } from '../../../api/imports/import-report';
import { REPORT_COLUMNS, issueTextIn } from '../../../api/imports/import-words';

describe('the file of wrong rows', () => {
  it('has the row, its reasons and its cells as they were, safe to open', () => {
    const csv = wrongRowsCsv(
      [
        {
          number: 3,
          cells: ['=1+1', '+31612345678'],
          issues: [{ severity: 'ERROR', code: 'ROW_NAMES_NOBODY' }],
        },
        {
          number: 9,
          cells: ['A', 'B', 'C', 'D'],
          issues: [
            { severity: 'WARNING', code: 'KVK_NUMBER_INVALID', column: 'KvK', value: '1234' },
            { severity: 'WARNING', code: 'ROW_TOO_LONG', value: '4' },
          ],
        },
      ],
      { header: ['Naam', 'Tel', 'KvK'], issueText: issueTextIn('nl'), columns: REPORT_COLUMNS.nl },
    );
    expect(csv).toBe(
      '\ufeffRegel;Wat er niet klopt;Naam;Tel;KvK\r\n' +
        "3;Deze regel noemt geen bedrijf en geen persoon;'=1+1;'+31612345678;\r\n" +
        '9;"KvK: Dit is geen KVK-nummer (8 cijfers): 1234; Deze regel heeft te veel cellen: 4";A;B;C;D\r\n',
    );
  });

  it('says every reason in Dutch and in English', () => {
    for (const code of IMPORT_ISSUE_CODES) {
      expect(issueTextIn('nl')({ severity: 'ERROR', code })).toMatch(/^[A-Z].{10,}/);
      expect(issueTextIn('en')({ severity: 'ERROR', code })).toMatch(/^[A-Z].{10,}/);
    }
  });

  it('comes back cell for cell when it is imported again', () => {
    const cell = fc.string({
      unit: fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        ' ',
        '\t',
        '\r',
        '\n',
        ';',
        ',',
        '|',
        '"',
        'a',
        '3',
        'ë',
        '\0',
      ),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
        (rows, separator) => {
          const filled = rows.map((cells) => ['x', ...cells]);
          const read = readImportFile(Buffer.from(toCsv([['kop'], ...filled], separator)), { separator });
          expect(read.rows.map(({ cells }) => cells.map(fromSpreadsheetCell))).toEqual(filled);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
