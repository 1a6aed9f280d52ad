import type { RowCells } from './import-cells';
import type { ImportField } from './import-fields';
import type { ImportIssueCode } from './import-issues';
import { listOf } from './import-lists';

/** Everything in these columns, of which each may hold several. What cannot be read is reported by itself. */
export function readSeveral(
  cells: RowCells,
  fields: readonly ImportField[],
  parse: (text: string) => string | undefined,
  code: ImportIssueCode,
): string[] {
  const found = fields.flatMap((field) => {
    const items = itemsOf(cells.text(field), parse);
    return items.flatMap((item) => {
      const value = parse(item);
      if (value === undefined) cells.warn(field, code, items.length > 1 ? item : undefined);
      return value ?? [];
    });
  });
  return [...new Set(found)];
}

/** Our own export writes a semicolon between them. A comma may also stand in the name beside an address, or before a remark. */
function itemsOf(text: string, parse: (text: string) => string | undefined): string[] {
  if (text.includes(';')) return listOf(text, /;/);
  if (text.includes(',') && parse(text) === undefined) return listOf(text, /,/);
  return text === '' ? [] : [text];
}
