import { parseInitials } from '../formats/initials';
import type { SalutationPreference } from './contact-name.rules';

const MR = new Set(['dhr', 'heer', 'de heer', 'hr', 'meneer', 'man', 'm', 'mister']);
const MRS = new Set(['mevr', 'mevrouw', 'mw', 'mevrouw de', 'vrouw', 'v', 'f', 'mrs', 'ms', 'miss']);
const NEUTRAL = new Set(['neutraal', 'neutral', 'genderneutraal', 'mx', 'x', 'non-binair', 'nonbinair']);
const UNKNOWN = new Set(['', 'onbekend', 'unknown', 'o', '-']);

/**
 * The words of a list ('dhr.', 'De heer', 'mevr.', 'dhr./mevr.') as a preference. 'mr.' is a Dutch title in law, so it
 * says nothing. Words that mean nothing here: undefined.
 */
export function parseSalutationPreference(text: string): SalutationPreference | undefined {
  const words = text.toLowerCase().replace(/[.:]/g, ' ').replace(/\s+/g, ' ').trim();
  if (UNKNOWN.has(words)) return 'UNKNOWN';
  const named = words.split(/\s*(?:\/|\bof\b|\bor\b)\s*/).map(preferenceOf);
  if (named.some((preference) => preference === undefined)) return undefined;
  return named.length === 1 ? named[0] : 'UNKNOWN';
}

function preferenceOf(word: string): SalutationPreference | undefined {
  if (MR.has(word)) return 'MR';
  if (MRS.has(word)) return 'MRS';
  return NEUTRAL.has(word) ? 'NEUTRAL' : undefined;
}

// Longest first, so that 'van den' is not read as 'van'.
const INFIXES = [
  'van het', 'van den', 'van der', 'van de', 'van ter', 'van ten', "van 't", 'von der', 'von dem', 'von den', 'voor de', 'voor den',
  "voor 't", 'uit den', 'uit de', 'uit het', "uit 't", 'aan den', 'aan der', 'aan de', 'aan het', "aan 't", 'bij de', 'bij den', "bij 't",
  'in den', 'in der', 'in de', 'in het', "in 't", 'onder de', 'onder den', "onder 't", 'op den', 'op der', 'op de', 'op het', "op 't",
  'over de', 'over den', "over 't", 'tot de', 'de la', 'de las', 'de los', 'de le', 'van', 'von', 'vom', 'zum', 'zur', 'zu', 'vander', 'vanden',
  'der', 'den', 'des', 'dela', 'della', 'del', 'dal', 'dos', 'das', 'da', 'di', 'do', 'du', 'de', 'el', 'al', 'la', 'le', 'les', 'lo', 'los',
  'aan', 'af', 'bij', 'in', 'onder', 'op', 'over', 'te', 'ten', 'ter', 'tho', 'thoe', 'thor', 'to', 'toe', 'tot', 'uit', 'uijt', "'t", "'s", "d'", "l'",
].map((text) => ({ text, length: text.split(' ').length })).sort((a, b) => b.length - a.length); // prettier-ignore

const TITLES = /^(?:(?:dhr|mevr|mw|hr|heer|de heer|mevrouw|meneer|drs|ing|ir|mr|dr|prof|bc)\b\.?\s*)+/i;

const plain = (words: string): string => words.toLowerCase().replace(/’/g, "'");

/** The number of words at this place that are a prefix, leaving at least one word for the name itself. */
function infixAt(words: string[], place: number): number {
  const fits = ({ text, length }: (typeof INFIXES)[number]): boolean =>
    place + length < words.length && plain(words.slice(place, place + length).join(' ')) === text;
  return INFIXES.find(fits)?.length ?? 0;
}

/** Behind a first name a Dutch prefix is lower-case; capitals there ('Jan Van Der Meeren') are a Belgian surname. */
function isWritten(infix: string[], precedes: boolean): boolean {
  return infix.slice(precedes ? 0 : 1).every((word) => word === word.toLowerCase());
}

function findInfix(words: string[]): { at: number; length: number } | undefined {
  for (let at = 0; at < words.length - 1; at += 1) {
    const length = infixAt(words, at);
    if (length > 0) return { at, length };
  }
  return undefined;
}

/** True when a Dutch or foreign prefix of surnames begins so: 'van de', and 'van d' which may become one. */
export function beginsInfix(text: string): boolean {
  return INFIXES.some((infix) => infix.text.startsWith(plain(text)));
}

export const isInfix = (text: string): boolean => INFIXES.some((infix) => infix.text === plain(text));

export interface NameParts {
  initials?: string;
  givenName?: string;
  infix?: string;
  familyName: string;
}

function firstPart(words: string[]): Pick<NameParts, 'initials' | 'givenName'> {
  const text = words.join(' ');
  if (text === '') return {};
  const initials = parseInitials(text);
  return initials && (text.includes('.') || text.length === 1) ? { initials } : { givenName: text };
}

// 'Ó Súilleabháin', 'Mac Aodha': a first word that belongs to the surname.
const SURNAME_OPENS = /^(ó|o|ní|nic|mac|mc|st\.?|saint)$/i;

function withoutInfix(words: string[]): NameParts {
  const opens = words.length > 2 && SURNAME_OPENS.test(String(words.at(-2))) ? 2 : 1;
  return { ...firstPart(words.slice(0, -opens)), familyName: words.slice(-opens).join(' ') };
}

function splitWords(words: string[]): NameParts {
  const infix = findInfix(words);
  if (!infix) return withoutInfix(words);
  const { at, length } = infix;
  const prefix = words.slice(at, at + length);
  const first = firstPart(words.slice(0, at));
  if (!isWritten(prefix, at > 0)) return { ...first, familyName: words.slice(at).join(' ') };
  return { ...first, infix: prefix.join(' ').toLowerCase(), familyName: words.slice(at + length).join(' ') };
}

/** "Anna van den Berg", "A. van den Berg", "Berg, Anna van den" and "dhr. Renée d'Ancona" into the parts of a name. */
export function splitFullName(text: string): NameParts | undefined {
  const bare = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TITLES, '')
    .replace(/\b([dl]['’])(?=\p{L})/giu, '$1 ');
  const comma = bare.indexOf(',');
  if (comma >= 0) return splitListName(bare.slice(0, comma).trim(), bare.slice(comma + 1).trim());
  return bare === '' ? undefined : splitWords(bare.split(' '));
}

/** In a list name the prefix stands behind the first names, with nothing after it. */
function splitListName(familyName: string, behind: string): NameParts | undefined {
  if (familyName === '') return undefined;
  const words = behind.split(' ').filter(Boolean);
  const infix = findInfix([...words, '']);
  if (!infix) return { ...firstPart(words), familyName };
  return {
    ...firstPart(words.slice(0, infix.at)),
    infix: words.slice(infix.at).join(' ').toLowerCase(),
    familyName,
  };
}
