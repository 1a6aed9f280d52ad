import { fromSpreadsheetCell } from '../formats/spreadsheet-safe';
import { type ColumnMapping, columnNames } from './import-columns.rules';
import type { ImportField } from './import-fields';
import type { ImportIssue, ImportIssueCode, ImportSeverity } from './import-issues';

/** The longest text each field takes; what is not named here takes 200 characters. */
const LONGEST: Partial<Record<ImportField, number>> = {
  remarks: 20_000,
  contactRemarks: 20_000,
  businessName: 300,
  statutoryName: 300,
  tradeNames: 20_000,
  otherSbiCodes: 2_000,
  city: 100,
  legalForm: 100,
  houseNumber: 20,
  tags: 10_000,
  contactTags: 10_000,
  contactEmail: 2_000,
  contactOtherEmails: 2_000,
  contactPhone: 2_000,
  contactOtherPhones: 2_000,
  membership: 10_000,
  website: 500,
  role: 100,
  boardRole: 100,
  initials: 20,
  infix: 20,
};

const KEEPS_LINES = new Set<ImportField>(['remarks', 'contactRemarks']);

const NUMBER_AS_TEXT = /^="([^"]*)"$/;
const LINK = /^=\s*hyperlink\(\s*"([^"]*)"\s*[;,]\s*"([^"]*)"\s*\)$/i;
const FORMULA = /^[=＝]|^[@+＋＠-]\s*[A-Za-z_.]+\s*[(|!]/;

/** What is left of a formula when it may no longer calculate: the words of a link, else its text without the sign. */
function harmless(formula: string): string {
  const link = LINK.exec(formula);
  if (link) return `${link[2]} (${link[1]})`;
  return formula.replace(/^[\s=＝@+＋＠-]+/, '');
}

// Signs that a name lost its letters on the way: a question mark inside a word, a replacement sign, UTF-8 read as Windows-1252.
const DAMAGED = /\p{L}\?\p{L}|^\?\p{Ll}|\ufffd|[ÃÅÄ][\u0080-\u00bf]/u;

export function looksDamaged(name: string): boolean {
  return DAMAGED.test(name);
}

const SAYS_NONE = /^(-+|\?+|\.+|n\.?v\.?t\.?|geen|nee|onbekend|unknown|none|n\/a|null|leeg)$/i;

export interface MappedColumns {
  width: number;
  columns: { column: string; field: ImportField; place: number }[];
}

/** Where in a row each field stands. */
export function mapColumns(header: string[], mapping: ColumnMapping): MappedColumns {
  const columns = columnNames(header).flatMap((column, place) => {
    const field = Object.hasOwn(mapping, column) ? mapping[column] : undefined;
    return field ? [{ column, field, place }] : [];
  });
  return { width: header.length, columns };
}

// Nearly every cell: starts with a letter or digit, printable, single blanks. Nothing below would change it, and a long list has millions.
const PLAIN = /^[0-9A-Za-z\u00c0-\u024f][!-~\u00c0-\u024f]*(?: [!-~\u00c0-\u024f]+)*$/;

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Reads the cells of one row by field and gathers what is remarkable about them. */
export class RowCells {
  readonly issues: ImportIssue[] = [];
  private readonly values = new Map<ImportField, { column: string; raw: string; text: string }>();

  constructor({ columns, width }: MappedColumns, cells: string[]) {
    for (const { column, field, place } of columns) {
      this.values.set(field, { column, ...this.clean(field, column, cells[place] ?? '') });
    }
    if (cells.length < width) this.add('WARNING', 'ROW_TOO_SHORT', { value: String(cells.length) });
    if (cells.slice(width).some(isFilled))
      this.add('WARNING', 'ROW_TOO_LONG', { value: String(cells.length) });
  }

  /** The cell as clean text; '' when the column is missing, empty or too long. */
  text(field: ImportField): string {
    return this.values.get(field)?.text ?? '';
  }

  /** True when the file has a column for this. */
  has(field: ImportField): boolean {
    return this.values.has(field);
  }

  /** A value read by its notation; what cannot be read is left out with a warning. */
  read<T>(field: ImportField, parse: (text: string) => T | undefined, code: ImportIssueCode): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) this.warn(field, code);
    return value;
  }

  /** Text of an optional field in which 'n.v.t.' and '-' mean nothing. */
  words(field: ImportField): string | undefined {
    const text = this.text(field);
    return text === '' || SAYS_NONE.test(text) ? undefined : text;
  }

  /** Text of a name: imported as it stands, with a warning when letters were lost on the way. */
  name(field: ImportField): string | undefined {
    const text = this.words(field);
    if (text !== undefined && looksDamaged(text)) this.warn(field, 'NAME_LOOKS_DAMAGED');
    return text;
  }

  warn(field: ImportField, code: ImportIssueCode, value = this.values.get(field)?.raw): void {
    this.add('WARNING', code, { field, column: this.values.get(field)?.column, value });
  }

  refuse(code: ImportIssueCode): void {
    this.add('ERROR', code, {});
  }

  private add(
    severity: ImportSeverity,
    code: ImportIssueCode,
    about: Omit<ImportIssue, 'severity' | 'code'>,
  ): void {
    this.issues.push({
      severity,
      code,
      ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)),
    });
  }

  private clean(field: ImportField, column: string, cell: string): { raw: string; text: string } {
    const longest = LONGEST[field] ?? 200;
    if (cell === '' || (cell.length <= longest && PLAIN.test(cell))) return { raw: cell, text: cell };
    const own = fromSpreadsheetCell(cell).trim().replace(NUMBER_AS_TEXT, '$1');
    // What carries the sign of our own export is text that only looks like one.
    const isFormula = fromSpreadsheetCell(cell) === cell && FORMULA.test(own);
    if (isFormula) this.add('WARNING', 'FORMULA_REMOVED', { field, column, value: cell });
    const text = tidy(isFormula ? harmless(own) : own, KEEPS_LINES.has(field));
    if (text.length <= longest) return { raw: cell, text };
    this.add('WARNING', 'TOO_LONG', { field, column, value: `${[...text].slice(0, 50).join('')}…` });
    return { raw: cell, text: '' };
  }
}

/** Without control characters; on one line, unless it is a text that may have more. */
function tidy(text: string, keepLines: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
  return (keepLines ? lines.replace(/[ \u00a0]+/g, ' ') : lines.replace(/\s+/g, ' ')).trim();
}
