import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { detectEncoding } from '../../../api/imports/import-encoding';
import { readImportFile } from '../../../api/imports/import-file';

const LIST = 'Bedrijfsnaam;Plaats\r\nBakkerij Zoë;Café aan het Plein\r\n“Ömer” – fietsen;Súdwest\r\n';

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8', Buffer.from(`\ufeff${LIST}`)],
    ['UTF-16LE', encode(LIST, 'UTF-16LE', { addBOM: true })],
    ['UTF-16BE', encode(LIST, 'UTF-16BE', { addBOM: true })],
    ['UTF-16LE', encode(LIST, 'UTF-16LE')],
    ['UTF-16BE', encode(LIST, 'UTF-16BE')],
    ['windows-1252', encode(LIST, 'windows-1252')],
  ])('%s is recognised and read', (encoding, bytes) => {
    const table = readImportFile(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['Bedrijfsnaam', 'Plaats']);
    expect(table.rows[1]?.cells).toEqual(['“Ömer” – fietsen', 'Súdwest']);
  });

  it('without letters of Windows alone it is Western European', () => {
    expect(detectEncoding(encode('Naam;Plaats\r\nZoë;Groningen\r\n', 'ISO-8859-1'))).toBe('ISO-8859-1');
  });

  it('stays UTF-8 when a few of its letters are broken', () => {
    const bytes = Buffer.concat([Buffer.from('ë'.repeat(40)), Buffer.from([0xff]), Buffer.from(';x\n')]);
    expect(detectEncoding(bytes)).toBe('UTF-8');
  });

  it('another single-byte encoding is believed when the guess is certain', () => {
    const russian = 'Компания находится в городе и продаёт хлеб. Она работает каждый день с утра до вечера. ';
    expect(detectEncoding(encode(russian.repeat(20), 'windows-1251'))).toBe('windows-1251');
  });

  it('can be chosen by hand', () => {
    const table = readImportFile(encode(LIST, 'windows-1252'), { encoding: 'CP437', separator: ',' });
    expect(table).toMatchObject({ encoding: 'CP437', separator: ',' });
    expect(table.header).toEqual(['Bedrijfsnaam;Plaats']);
  });
});

describe('the rows of a file', () => {
  it.each([';', ',', '\t', '|'] as const)('are split by %j', (separator) => {
    const text = [
      ['Naam', 'Plaats', 'Opmerking'],
      ['A', 'B', 'een; twee, drie'],
      ['C', 'D', ''],
    ]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(separator))
      .join('\n');
    const table = readImportFile(Buffer.from(text));
    expect(table.separator).toBe(separator);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['A', 'B', 'een; twee, drie'], ['C', 'D', '']]); // prettier-ignore
  });

  it('are numbered as in the sheet, also around blank rows and cells of several lines', () => {
    const text =
      'Naam;Opmerking\r\nA;"Belt na 17:00;\r\nniet op vrijdag ""echt niet"""\r\n\r\n;;\r\nB;kort\r\n';
    const table = readImportFile(Buffer.from(text));
    expect(table.rows).toEqual([
      { number: 2, cells: ['A', 'Belt na 17:00;\r\nniet op vrijdag "echt niet"'] },
      { number: 5, cells: ['B', 'kort'] },
    ]);
    expect(table.blankRows).toEqual([3, 4]);
  });

  it('keep the cells they have when they are short or long', () => {
    const table = readImportFile(Buffer.from('Naam;Plaats;SBI\nA\nB;C;D;E\n'));
    expect(table.rows.map(({ cells }) => cells)).toEqual([['A'], ['B', 'C', 'D', 'E']]);
  });

  it('may stand under blank rows and under the line in which Excel names its separator', () => {
    const table = readImportFile(Buffer.from('sep=|\r\n\r\n Naam |  Soort \n bedrijf\r\nA|B\r\n'));
    expect(table).toMatchObject({ separator: '|', header: ['Naam', 'Soort'], blankRows: [] });
    expect(table.rows.at(-1)).toEqual({ number: 5, cells: ['A', 'B'] });
  });

  it('are all there when a quote is never closed', () => {
    const table = readImportFile(Buffer.from('Naam;Plaats\nA;"B\nC;D\n'));
    expect(table.quotesBroken).toBe(true);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['A', '"B'], ['C', 'D']]); // prettier-ignore
  });

  it('keep quotes inside a cell', () => {
    const table = readImportFile(Buffer.from('Naam;Plaats\nBakkerij "De Korst";B\n'));
    expect(table.rows[0]?.cells).toEqual(['Bakkerij "De Korst"', 'B']);
  });

  it('are none in an empty file', () => {
    expect(readImportFile(Buffer.from(''))).toMatchObject({ header: [], rows: [], blankRows: [] });
    expect(readImportFile(Buffer.from('\n \n'))).toMatchObject({ header: [], rows: [], blankRows: [] });
  });

  it('of a long file are split by what its first rows show', () => {
    const text = `Naam;Plaats\n${'Bakkerij, Slagerij;Lindehoven\n'.repeat(4000)}`;
    const table = readImportFile(Buffer.from(text));
    expect(table).toMatchObject({ separator: ';' });
    expect(table.rows).toHaveLength(4000);
  });

  it('never make the reader fail, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const table = readImportFile(Buffer.from(bytes));
        expect(table.rows.every(({ cells }) => Array.isArray(cells))).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '\t', '|'), { maxLength: 60 }),
        (letters) => {
          expect(() => readImportFile(Buffer.from(letters.join('')))).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
