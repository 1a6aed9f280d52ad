import fc from 'fast-check';
import { dayOfYear, parseDutchDate, readDutchDate, showDutchDate } from '../../../api/formats/dutch-date';
import { initialsOf, parseInitials } from '../../../api/formats/initials';
import { fromSpreadsheetCell, toSpreadsheetCell } from '../../../api/formats/spreadsheet-safe';

describe('Dutch date', () => {
  it.each([
    ['1-10-2025', '2025-10-01'],
    ['20/01/2026', '2026-01-20'],
    ['20.1.26', '2026-01-20'],
    ['2025-11-12', '2025-11-12'],
    ['2025-11-12T09:30:00Z', '2025-11-12'],
    ['1 oktober 2025', '2025-10-01'],
    ['3 mrt. 2025', '2025-03-03'],
    ['3-feb-25', '2025-02-03'],
    ['29-2-2024', '2024-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(parseDutchDate(text)).toBe(day);
  });

  it.each([
    ['najaar 2024', 'PERIOD_WITHOUT_DAY'],
    ['2024', 'PERIOD_WITHOUT_DAY'],
    ['mei 2024', 'PERIOD_WITHOUT_DAY'],
    ['Q3 2024', 'PERIOD_WITHOUT_DAY'],
    ['29-2-2025', 'NO_SUCH_DAY'],
    ['31-12-0001', 'NO_SUCH_DAY'],
    ['2025-13-01', 'NO_SUCH_DAY'],
    ['1-10/2025', 'NOT_A_DATE'],
    ['3 foo 2025', 'NOT_A_DATE'],
    ['foo 2025', 'NOT_A_DATE'],
    ['', 'NOT_A_DATE'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readDutchDate(text)).toEqual({ reason });
    expect(parseDutchDate(text)).toBeUndefined();
  });

  it('takes a bare year as its first or its last day, and nothing else', () => {
    expect(dayOfYear('2023', 'BEGIN')).toBe('2023-01-01');
    expect(dayOfYear(' 1998 ', 'END')).toBe('1998-12-31');
    for (const text of ['1-1-2023', '23', '1899', '2100', '20230', '2023,5', 'eind 2023', ''])
      expect([dayOfYear(text, 'BEGIN'), dayOfYear(text, 'END')]).toEqual([undefined, undefined]);
  });

  it('reads what it shows', () => {
    expect(showDutchDate('2025-10-01')).toBe('1-10-2025');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDutchDate(showDutchDate(day))).toBe(day);
        },
      ),
    );
  });
});

describe('initials', () => {
  it.each([
    ['jw', 'J.W.'],
    ['J.W', 'J.W.'],
    ['J W', 'J.W.'],
    ['JWM', 'J.W.M.'],
    ['j.-w.', 'J.W.'],
    ['Th.J.', 'Th.J.'],
    ['TH', 'Th.'],
    ['IJ.', 'IJ.'],
    ['a.', 'A.'],
    ['Ö.', 'Ö.'],
    ['D.', 'D.'],
    ['Jan', undefined],
    ['Jan W.', undefined],
    ['ABCDEF', undefined],
    ['J1', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, initials) => {
    expect(parseInitials(text)).toBe(initials);
  });

  it.each([
    ['Anna', 'A.'],
    ['Jan-Willem', 'J.W.'],
    ['IJsbrand', 'IJ.'],
    ['Çağla maria', 'Ç.M.'],
    ['', ''],
  ])('takes those of %j: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('a cell for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+316',
    '-5',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '＝1',
    '|calc',
    '%0',
    "'=1",
  ])('is guarded when it is %j', (text) => {
    expect(toSpreadsheetCell(text)).toBe(`'${text}`);
  });

  it.each(["'t Zand", 'Bakker', '', 'a=b', "'"])('stays as it is when it is %j', (text) => {
    expect(toSpreadsheetCell(text)).toBe(text);
    expect(fromSpreadsheetCell(text)).toBe(text);
  });

  it('comes back exactly as it went', () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\n', '\0', '＝', 'a', '3', ';', '"'),
    });
    fc.assert(
      fc.property(fc.oneof(cell, fc.string({ unit: 'binary' })), (text) => {
        expect(fromSpreadsheetCell(toSpreadsheetCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
