import { parseEmailAddress } from '../formats/email-address';
import { parsePhoneNumber } from '../formats/phone-number';

/** What somebody most likely means by the text in a search box for people. */
export type ContactSearch =
  | { kind: 'email'; address: string }
  | { kind: 'emailPart'; part: string }
  | { kind: 'phone'; number: string }
  | { kind: 'name'; words: NameWord[] };

/** One word of a name: part of it, or the initials somebody is called by. All words must fit. */
export type NameWord = { part: string } | { initials: string };

const PHONE = /^(tel\.?\s*)?[+\d(][\d\s()./-]{7,}$/i;

export function contactSearchOf(text: string): ContactSearch {
  const q = text.trim();
  if (q.includes('@')) {
    const address = parseEmailAddress(q);
    return address ? { kind: 'email', address } : { kind: 'emailPart', part: q.toLowerCase() };
  }
  const number = PHONE.test(q) ? parsePhoneNumber(q) : undefined;
  return number ? { kind: 'phone', number } : { kind: 'name', words: nameWords(q) };
}

// 'vd', 'v.d.', 'v/d' and 'v.' are how people write 'van de', 'van den', 'van der' and 'van'.
// A capital V with a point is an initial.
const VAN_DE = /^[vV]d\b\.?\s*|^v\s*[./]?\s*d\b\.?\s*|^[vV]d(?=[a-z])/;
const VAN = /^v[./]\s*/;
const INITIALS = /^(\p{L}\.)+\p{L}?$|^\p{L}$/u;

/**
 * 'Berg, van den', 'vd berg', 'vdberg' and 'A. v.d. Berg' into words that each must occur in the name. Order does not
 * matter, and neither do accents and capitals: the database folds those.
 */
export function nameWords(text: string): NameWord[] {
  const found: NameWord[] = [];
  // An apostrophe ends its word: d'Ancona is stored as the prefix d' before Ancona.
  let rest = text
    .replace(/,/g, ' ')
    .replace(/([’'])(?=\p{L}{2})/gu, '$1 ')
    .trim();
  while (rest !== '') {
    const [word, length] = firstWord(rest);
    found.push(word);
    rest = rest.slice(length).trim();
  }
  return found;
}

function firstWord(text: string): [word: NameWord, length: number] {
  const vanDe = VAN_DE.exec(text);
  if (vanDe) return [{ part: 'van d' }, vanDe[0].length];
  const van = VAN.exec(text);
  if (van) return [{ part: 'van' }, van[0].length];
  const [word = text] = text.split(/\s/, 1);
  return INITIALS.test(word)
    ? [{ initials: word.replaceAll('.', '') }, word.length]
    : [{ part: word }, word.length];
}
