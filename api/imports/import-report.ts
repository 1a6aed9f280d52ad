import { stringify } from 'csv-stringify/sync';
import { toSpreadsheetCell } from '../formats/spreadsheet-safe';
import type { Separator } from './import-file';
import type { ImportIssue } from './import-issues';

export interface ReportedRow {
  number: number;
  /** As they stood in the file. */
  cells: string[];
  issues: ImportIssue[];
}

/** The sentence for an issue, in the language of whoever downloads the file. */
export type IssueText = (issue: ImportIssue) => string;

export interface ReportChoices {
  header: string[];
  separator?: Separator;
  issueText: IssueText;
  /** Names of the two columns put before those of the list. */
  columns: { row: string; reasons: string };
}

/**
 * The rows that could not be imported, as they were, with the row number and the reasons before them. Safe to open in a spreadsheet; the
 * importer takes the safety signs off again, so a repaired file can be imported as it is.
 */
export function wrongRowsCsv(
  rows: ReportedRow[],
  { header, separator = ';', issueText, columns }: ReportChoices,
): string {
  const records = rows.map(({ number, cells, issues }) => {
    const padded = Array.from(
      { length: Math.max(header.length, cells.length) },
      (_, place) => cells[place] ?? '',
    );
    return [String(number), issues.map(issueText).join('; '), ...padded];
  });
  return toCsv([[columns.row, columns.reasons, ...header], ...records], separator);
}

/** Rows as CSV that Dutch Excel opens: UTF-8 with mark, CRLF, and no cell that would calculate. */
export function toCsv(rows: string[][], separator: Separator = ';'): string {
  const safe = rows.map((cells) => cells.map(toSpreadsheetCell));
  return stringify(safe, {
    bom: true,
    delimiter: separator,
    record_delimiter: 'windows',
    quoted_match: /[\r\n\t;,|"]|^\s|\s$/,
    quoted_empty: false,
  });
}
