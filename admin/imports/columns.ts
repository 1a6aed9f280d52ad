import type { ImportField, ImportRecordFragment } from '../graphql/generated';

type Columns = ImportRecordFragment['columns'];

const names = new Set<ImportField | null>(['businessName', 'familyName', 'fullName']);

/** Per column the name of an earlier column that is about the same: a field can come from one column only. */
export function sameAsBefore(columns: Columns): (string | undefined)[] {
  return columns.map(({ field }, place) =>
    field === null ? undefined : columns.slice(0, place).find((earlier) => earlier.field === field)?.column,
  );
}

/** A list needs at least the name of a business or of a person. */
export const hasName = (columns: Columns): boolean => columns.some(({ field }) => names.has(field));

/** So many cells tell a row without a name from its neighbours. */
const CELLS_OF_NAMELESS = 4;

/** What one recognises a row by: the business and the person it names, else the first cells that say something. */
export function nameOfRow(columns: Columns, cells: readonly string[]): string {
  const cell = (field: ImportField) => cells[columns.findIndex((column) => column.field === field)]?.trim();
  const person = [cell('givenName') || cell('initials'), cell('infix'), cell('familyName')]
    .filter(Boolean)
    .join(' ');
  const named = [cell('businessName'), cell('fullName') || person].filter(Boolean);
  const filled = cells.map((text) => text.trim()).filter(Boolean);
  return (named.length > 0 ? named : filled.slice(0, CELLS_OF_NAMELESS)).join(' · ');
}
