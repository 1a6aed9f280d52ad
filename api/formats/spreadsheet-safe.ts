// What makes a spreadsheet calculate instead of show, also full-width, after a blank or after a control character.
const TRIGGER = String.raw`[=+\-@|%\s\u0000-\u001f＝＋－＠｜％]`;
const WOULD_CALCULATE = new RegExp(`^'*${TRIGGER}`, 'u');
const OUR_PREFIX = new RegExp(`^''*${TRIGGER}`, 'u');

/** Puts an apostrophe before a cell that a spreadsheet might run as a formula. */
export function toSpreadsheetCell(text: string): string {
  return WOULD_CALCULATE.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that toSpreadsheetCell put there, and no other: "'t Zand" stays. */
export function fromSpreadsheetCell(cell: string): string {
  return OUR_PREFIX.test(cell) ? cell.slice(1) : cell;
}
