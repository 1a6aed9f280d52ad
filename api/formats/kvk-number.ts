/** Leaves the digits of a number as people write it: 'KVK 24 10 32 10', 'KvK-nr.: 24103210'. Other words: nothing. */
function digitsOf(text: string, label: RegExp): string | undefined {
  const bare = text
    .trim()
    .replace(label, '')
    .replace(/[\s.\-\u00a0]/g, '');
  return /^\d+$/.test(bare) ? bare : undefined;
}

const KVK_LABEL = /^(kvk|k\.v\.k\.|koophandel)[\s\-.]*(nummer|nr)?[\s.:]*/i;
const BRANCH_LABEL = /^(vestigings?|vest)[\s\-.]*(nummer|nr)?[\s.:]*/i;

/**
 * A KVK number is eight digits without check digit, kept as text. Spreadsheets eat the leading zero: seven digits
 * get it back.
 */
export function parseKvkNumber(text: string): string | undefined {
  const digits = digitsOf(text, KVK_LABEL);
  if (digits === undefined || digits.length < 7 || digits.length > 8 || /^0+$/.test(digits)) return undefined;
  return digits.padStart(8, '0');
}

/** True when the number was only accepted because its lost leading zero could be restored. */
export function lostLeadingZero(text: string): boolean {
  return digitsOf(text, KVK_LABEL)?.length === 7 && parseKvkNumber(text) !== undefined;
}

/**
 * A branch number (vestigingsnummer) is twelve digits of which the first are zeros; the register itself prints
 * it short. Fewer than five digits is a sequence number in somebody's sheet, not a branch.
 */
export function parseBranchNumber(text: string): string | undefined {
  const digits = digitsOf(text, BRANCH_LABEL);
  if (digits === undefined || digits.length > 12) return undefined;
  const significant = digits.replace(/^0+/, '').length;
  return significant >= 5 || (digits.length === 12 && significant > 0) ? digits.padStart(12, '0') : undefined;
}
