import { stringify } from 'csv-stringify/sync';
import { unzipSync } from 'fflate';
import { DateTime } from 'luxon';
import { DomainError } from '../errors/domain-error';
import { ErrorCode } from '../errors/error-code';

/** A workbook is read whole, so it may hold less than a file of text; a larger list comes as CSV. */
export const MAX_WORKBOOK_BYTES = 10 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 120 * 1024 * 1024;

export interface WorkbookSheet {
  name: string;
  rows: string[][];
}

/** True for what Excel and its kin save: a zip. */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

/**
 * The sheets of a workbook in which anything stands, every cell as text: dates as 20-11-2026, numbers without the noise of their binary
 * notation, formulas as what they came to.
 * @throws DomainError FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function readWorkbook(bytes: Buffer): Promise<WorkbookSheet[]> {
  refuseHuge(bytes);
  try {
    // Loaded when somebody needs it: a workbook is rare, and its library takes room in every program.
    const { default: readExcelFile } = await import('read-excel-file/node');
    const sheets = await readExcelFile(bytes, { parseNumber: numberText });
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(textOf)) }))
      .filter(({ rows }) => rows.length > 0);
  } catch {
    throw new DomainError(ErrorCode.FILE_UNREADABLE);
  }
}

/** A sheet as the text that the rest of the import reads: nobody opens it, so its cells stay what they are. */
export function sheetAsText({ rows }: WorkbookSheet): Buffer {
  return Buffer.from(stringify(rows, { bom: true, delimiter: ';' }));
}

/** A small zip can unpack to more than a program holds. */
function refuseHuge(bytes: Buffer): void {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new DomainError(ErrorCode.FILE_UNREADABLE);
  }
  if (bytes.length > MAX_WORKBOOK_BYTES || unpacked > MAX_UNPACKED_BYTES)
    throw new DomainError(ErrorCode.FILE_TOO_LARGE, { max: MAX_WORKBOOK_BYTES });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  return typeof value === 'boolean' ? (value ? 'ja' : 'nee') : '';
}

/** Excel keeps 15 digits: 0.1 + 0.2 is stored as 0.30000000000000004, and a large number as 3.1612345678E10. */
function numberText(digits: string): string {
  const value = Number(Number(digits).toPrecision(15));
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
}

function dateText(value: Date): string {
  const moment = DateTime.fromJSDate(value, { zone: 'utc' });
  return moment.toFormat(moment.toFormat('HHmmss') === '000000' ? 'dd-MM-yyyy' : 'dd-MM-yyyy HH:mm');
}
