import { type CsvErrorCode, type Options, CsvError, parse } from 'csv-parse/sync';
import { type ImportEncoding, decodeFile, detectEncoding } from './import-encoding';

export type Separator = ';' | ',' | '\t' | '|';

export interface ImportFileRow {
  /** The row as a person counts in the sheet: the header is row 1, a cell of three lines is one row. */
  number: number;
  cells: string[];
}

export interface ImportTable {
  encoding: ImportEncoding;
  separator: Separator;
  header: string[];
  rows: ImportFileRow[];
  /** Numbers of the rows without a single filled cell. */
  blankRows: number[];
  /** A quote was opened and never closed: quotes were then read as ordinary characters. */
  quotesBroken: boolean;
}

export interface ReadingChoices {
  encoding?: ImportEncoding;
  separator?: Separator;
  /** Read no more than so many rows: enough to show what the columns are. */
  limit?: number;
}

const SEPARATORS: Separator[] = [';', ',', '\t', '|'];

export const OPTIONS: Options = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
};

export const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Excel's own first line 'sep=;' names the separator and is no row of the list. */
export const EXCEL_HINT = /^"?sep=([;,|\t])"?\r?\n/i;

function tryRecords(text: string, separator: Separator, limit?: number): string[][] | CsvErrorCode {
  try {
    return parse(text, { ...OPTIONS, delimiter: separator, ...(limit && { to: limit }) });
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}

function records(
  text: string,
  separator: Separator,
  limit?: number,
): { records: string[][]; quotesBroken: boolean } {
  const found = tryRecords(text, separator, limit);
  if (Array.isArray(found)) return { records: found, quotesBroken: false };
  return { records: parse(text, { ...OPTIONS, delimiter: separator, quote: false }), quotesBroken: true };
}

/** How well a separator explains the first rows: columns of the first row, times the share of rows that have as many. */
function fit(text: string, separator: Separator): number {
  const sample = tryRecords(text, separator, 30);
  if (!Array.isArray(sample)) return 0;
  const filled = sample.filter((cells) => cells.some(isFilled));
  const columns = filled[0]?.length ?? 0;
  const alike = filled.filter((cells) => cells.length === columns).length;
  return columns < 2 ? 0 : columns * (alike / filled.length);
}

function detectSeparator(text: string): Separator {
  // Enough for thirty rows; cutting inside a quoted cell would make that separator look wrong, so cut at a line.
  const sample = text.length > 50_000 ? text.slice(0, text.lastIndexOf('\n', 50_000)) : text;
  return SEPARATORS.reduce(
    (best, candidate) => (fit(sample, candidate) > fit(sample, best) ? candidate : best),
    ';',
  );
}

/** Reads a file of unknown make into a header and rows. It never refuses: what is odd is reported. */
export function readImportFile(bytes: Buffer, choices: ReadingChoices = {}): ImportTable {
  const encoding = choices.encoding ?? detectEncoding(bytes);
  const decoded = decodeFile(bytes, encoding);
  const [hint = '', hinted] = EXCEL_HINT.exec(decoded) ?? [];
  const text = decoded.slice(hint.length);
  const separator = choices.separator ?? (hinted as Separator | undefined) ?? detectSeparator(text);
  const found = records(text, separator, choices.limit);
  const firstNumber = hint === '' ? 1 : 2;
  const numbered = found.records.map((cells, place) => ({ number: place + firstNumber, cells }));
  return { encoding, separator, quotesBroken: found.quotesBroken, ...headerAndRows(numbered) };
}

/** The header is the first row in which anything stands. */
function headerAndRows(numbered: ImportFileRow[]): Pick<ImportTable, 'header' | 'rows' | 'blankRows'> {
  const filled = numbered.filter(({ cells }) => cells.some(isFilled));
  const [header, ...rows] = filled;
  const blank = numbered.filter(
    ({ number, cells }) => header && number > header.number && !cells.some(isFilled),
  );
  return {
    header: (header?.cells ?? []).map((name) => name.replace(/\s+/g, ' ').trim()),
    rows,
    blankRows: blank.map(({ number }) => number),
  };
}
