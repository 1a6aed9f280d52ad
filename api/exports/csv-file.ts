import { stringify } from 'csv-stringify/sync';
import { toSpreadsheetCell } from '../formats/spreadsheet-safe';
import type { SheetRows } from './export.types';

/** Rows as CSV that Dutch Excel opens: UTF-8 with mark, semicolons, CRLF, and no cell that would calculate. */
export async function* csvFile(headers: string[], parts: AsyncIterable<SheetRows>): AsyncIterable<string> {
  yield csvPart([headers], true);
  for await (const rows of parts) if (rows.length > 0) yield csvPart(rows, false);
}

function csvPart(rows: SheetRows, bom: boolean): string {
  return stringify(
    rows.map((cells) => cells.map(toSpreadsheetCell)),
    {
      bom,
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n\t;,|"]|^\s|\s$/,
      quoted_empty: false,
    },
  );
}
