import { constants, deflateRawSync } from 'node:zlib';
import { unzipSync, strToU8, Zip, ZipPassThrough } from 'fflate';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import { toSpreadsheetCell } from '../formats/spreadsheet-safe';
import type { SheetRows } from './export.types';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = /<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s;

/**
 * Rows as XLSX of text only, so that leading zeros stay. The library makes a workbook with the header; its sheet is then
 * written again part by part into a new zip, so that a long list never stands in memory. Cells that would calculate get
 * the same sign as in CSV, which our import takes off again.
 */
export async function* xlsxFile(
  headers: string[],
  parts: AsyncIterable<SheetRows>,
): AsyncIterable<Uint8Array> {
  // Loaded when somebody needs it: a workbook is rare, and its library takes room in every program.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const files = unzipSync(await writeExcelFile([headers]).toBuffer());
  const sheet = new TextDecoder().decode(files[SHEET]);
  for (const [name, content] of Object.entries(files)) if (name !== SHEET) addFile(zip, name, content);
  const [before = '', after = ''] = sheet.split(ROWS);
  const entry = new NativeDeflate(SHEET);
  zip.add(entry);
  entry.push(strToU8(`${before}<sheetData>${rowXml(headers, 0)}`));
  let written = 1;
  for await (const rows of parts) {
    const first = written;
    entry.push(strToU8(rows.map((cells, place) => rowXml(cells, first + place)).join('')));
    written += rows.length;
    yield* made.splice(0);
  }
  entry.push(strToU8(`</sheetData>${after}`), true);
  zip.end();
  yield* made.splice(0);
}

/** Node's own compression instead of one in JavaScript: the program that makes the file serves others meanwhile. */
class NativeDeflate extends ZipPassThrough {
  override compression = 8;

  protected override process(chunk: Uint8Array, final: boolean): void {
    // Blocks that each end on a byte make one stream together.
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(chunk, { finishFlush }), final);
  }
}

function addFile(zip: Zip, name: string, content: Uint8Array): void {
  const entry = new NativeDeflate(name);
  zip.add(entry);
  entry.push(content, true);
}

function rowXml(cells: string[], row: number): string {
  return `<row r="${row + 1}">${cells.map((text, column) => cellXml(text, getCellAddress(row, column))).join('')}</row>`;
}

function cellXml(text: string, address: string): string {
  if (text === '') return '';
  const content = sanitizeTextContent(toSpreadsheetCell(text));
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}
