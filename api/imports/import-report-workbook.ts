import type { Row } from 'write-excel-file/node';
import { toSpreadsheetCell } from '../formats/spreadsheet-safe';
import { columnNames } from './import-columns.rules';
import type { ReportChoices, ReportedRow } from './import-report';

const WRONG = '#FFE3B3';
const REASON_WIDTH = 60;

/**
 * The rows that need a person as a workbook: row number and reasons first, and every cell that a reason is about in colour. All cells are
 * text, so leading zeros stay and nothing calculates; the importer reads it back as it is.
 */
export async function wrongRowsWorkbook(
  rows: readonly ReportedRow[],
  { header, issueText, columns }: Omit<ReportChoices, 'separator'>,
): Promise<Buffer> {
  // Loaded when somebody needs it: a workbook is rare, and its library takes room in every program.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const names = columnNames(header);
  const title: Row = [columns.row, columns.reasons, ...header].map((name) => ({
    value: toSpreadsheetCell(name),
    type: String,
    fontWeight: 'bold' as const,
  }));
  const body = rows.map(({ number, cells, issues }): Row => {
    const wrong = new Set(issues.map(({ column }) => column));
    const width = Math.max(header.length, cells.length);
    return [
      { value: number, type: Number },
      { value: toSpreadsheetCell(issues.map(issueText).join('; ')), type: String, wrap: true },
      ...Array.from({ length: width }, (_, place) => ({
        value: toSpreadsheetCell(cells[place] ?? ''),
        type: String,
        ...(wrong.has(names[place]) ? { backgroundColor: WRONG } : {}),
      })),
    ];
  });
  return writeExcelFile([title, ...body], {
    columns: [{ width: 8 }, { width: REASON_WIDTH }, ...header.map(() => ({ width: 18 }))],
    stickyRowsCount: 1,
  }).toBuffer();
}
