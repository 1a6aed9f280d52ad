import { nameWords } from '../contacts/contact-search.rules';
import { parseEmailAddress } from '../formats/email-address';
import { parseBranchNumber, parseKvkNumber } from '../formats/kvk-number';
import { parsePhoneNumber } from '../formats/phone-number';
import { parsePostcode } from '../formats/postcode';
import type { SearchTerms } from './search.types';

const LONGEST = 200;
const FEWEST_DIGITS = 4;
const MOST_WORDS = 4;
const MOST_INITIALS = 1;

/** Legal forms and link words are written in many ways, or left out: they tell nothing apart. */
const NOISE =
  /^(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|ltd\.?|gmbh|eenmanszaak|stichting|en|and|&|\+)$/i;
const REGISTER_LABEL = /^(kvk|k\.v\.k\.|vest(igings?)?)[\s\-.]*(nummer|nr)?[\s.:]*/i;
const PHONE_LABEL = /^(tel(efoon)?|t|m|mob(iel)?)[\s.:]+(?=[+\d(])/i;
const POSTCODE_AND_NUMBER = /^(\d{4}\s?[a-z]{2})(?:[\s,]+(?:nr\.?\s*)?(\d{1,5}[\s-]*[a-z0-9]{0,6}))?$/i;
const POSTCODE_GLUED = /^(\d{4}\s?[a-z]{2})(\d{1,5}[\s-]*[a-z0-9]{0,6})$/i;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * Everything the text may mean at once: '12345678' may begin a KVK number, a branch number and a name. Nobody has to say
 * which; what fits is found.
 */
export function searchTermsOf(text: string): SearchTerms {
  const q = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const id = ID.exec(q)?.[0].toLowerCase();
  if (id) return { ...NO_NAME, id };
  const numbers = { ...registerNumbersOf(q), ...phoneOf(q), ...addressOf(q) };
  return { ...(isSurelyNumber(q, numbers) ? NO_NAME : namesOf(q)), ...emailOf(q), ...numbers };
}

const NO_NAME = { phrase: '', words: [], initials: [] };
const MOST_DIGITS_OF_A_NAME = 5;

/** So many digits are nobody's name: then names need not be looked through. */
function isSurelyNumber(q: string, numbers: Partial<SearchTerms>): boolean {
  if (numbers.postcode) return true;
  return (
    Boolean(numbers.branchNumber ?? numbers.phone) && q.replace(/\D/g, '').length > MOST_DIGITS_OF_A_NAME
  );
}

/** True when there is nothing to look for. */
export function isEmptySearch({ phrase, ...others }: SearchTerms): boolean {
  const { id, email, phone, branchNumber, postcode } = others;
  return phrase === '' && !(id ?? email ?? phone ?? branchNumber ?? postcode);
}

function namesOf(q: string): Pick<SearchTerms, 'phrase' | 'words' | 'initials'> {
  if (q.includes('@')) return NO_NAME;
  // A hyphen or comma stands between words as a blank does: "Jansen-de Vries", "Berg, van den".
  const spaced = q
    .replace(/[-–,;"()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const telling =
    spaced
      .split(' ')
      .filter((word) => !NOISE.test(word))
      .join(' ') || spaced;
  const parts = nameWords(telling);
  const words = parts.flatMap((one) => ('part' in one ? one.part : []));
  const initials = parts.flatMap((one) => ('initials' in one ? one.initials : []));
  // A few words tell a name; every number of words is a statement of its own to the database.
  if (words.length > MOST_WORDS) words.sort((one, other) => other.length - one.length).length = MOST_WORDS;
  // Letters alone are not somebody's initials but the beginning of a word.
  return words.length > 0
    ? { phrase: telling, words, initials: initials.slice(0, MOST_INITIALS) }
    : { phrase: telling, words: initials.slice(0, MOST_WORDS), initials: [] };
}

function registerNumbersOf(q: string): Pick<SearchTerms, 'kvkNumber' | 'branchNumber' | 'wholeBranchNumber'> {
  const digits = q.replace(REGISTER_LABEL, '').replace(/[\s.-]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < FEWEST_DIGITS || digits.length > 12) return {};
  const whole = parseBranchNumber(digits);
  // Spreadsheets eat a leading zero: seven digits are most often eight.
  const kvkNumber = digits.length === 7 ? parseKvkNumber(digits) : digits;
  return {
    branchNumber: digits,
    ...(whole ? { wholeBranchNumber: whole } : {}),
    ...(digits.length <= 8 && kvkNumber ? { kvkNumber } : {}),
  };
}

/** '06-12345678', '+31 6 1234', '0031 (0)6 12', '31 6 12345678': the beginning of a number in E.164. */
function phoneOf(q: string): Pick<SearchTerms, 'phone'> {
  const bare = q
    .replace(PHONE_LABEL, '')
    .replace('(0)', '')
    .replace(/[\s()./-]/g, '');
  if (!/^\+?\d{4,15}$/.test(bare)) return {};
  const whole = bare.length >= 9 ? parsePhoneNumber(bare) : undefined;
  if (whole) return { phone: whole };
  if (bare.startsWith('+')) return { phone: bare };
  if (bare.startsWith('00')) return { phone: `+${bare.slice(2)}` };
  if (bare.startsWith('0')) return { phone: `+31${bare.slice(1)}` };
  return bare.startsWith('31') && bare.length >= 10 ? { phone: `+${bare}` } : {};
}

/** With an @, or one word with a point or digit in it, as addresses have and names have not. */
function emailOf(q: string): Pick<SearchTerms, 'email'> {
  const text = q.toLowerCase();
  if (q.includes(' ') || q.length < FEWEST_DIGITS) return {};
  if (q.includes('@')) {
    const whole = parseEmailAddress(text);
    if (whole) return { email: { how: 'WHOLE', text: whole } };
    return { email: { how: q.startsWith('@') ? 'PART' : 'START', text } };
  }
  return /^(?=.*[a-z])[\w.+-]*[.\d_][\w.+-]*$/.test(text) ? { email: { how: 'PART', text } } : {};
}

function addressOf(q: string): Pick<SearchTerms, 'postcode' | 'houseNumber'> {
  const [, typed, number] = POSTCODE_AND_NUMBER.exec(q) ?? POSTCODE_GLUED.exec(q) ?? [];
  const postcode = typed && parsePostcode(typed);
  if (!postcode) return {};
  return number ? { postcode, houseNumber: number.replace(/[\s-]/g, '').toLowerCase() } : { postcode };
}
