import { initialsOf } from '../formats/initials';

export type SalutationPreference = 'MR' | 'MRS' | 'NEUTRAL' | 'UNKNOWN';

export interface ContactName {
  initials?: string | null;
  givenName?: string | null;
  /** Voorvoegsel: 'van den', "d'", "in 't". */
  infix?: string | null;
  familyName: string;
  /** What the person asked for; never derived from a name. */
  salutationPreference: SalutationPreference;
}

export type SalutationStyle = 'FORMAL' | 'INFORMAL';

/** Puts a prefix before its name: "van den Berg", "d'Ancona". */
function join(infix: string | null | undefined, familyName: string): string {
  const prefix = (infix ?? '').trim();
  if (prefix === '') return familyName;
  return /[^\s]['’]$/.test(prefix) && /^[a-z]['’]$/i.test(prefix)
    ? `${prefix}${familyName}`
    : `${prefix} ${familyName}`;
}

/** The first word of a prefix gets a capital when nothing of the name precedes it; 't, 's and d' never do. */
function atTheStart(name: string): string {
  return /^(['’]|d['’])/i.test(name) ? name : name.charAt(0).toLocaleUpperCase('nl') + name.slice(1);
}

/** First names or else initials. */
function firstNames({ givenName, initials }: ContactName): string {
  return givenName?.trim() || initials?.trim() || '';
}

/** 'Anna van den Berg', without first names 'Van den Berg'. */
export function fullName(name: ContactName): string {
  const family = join(name.infix, name.familyName);
  const first = firstNames(name);
  return first ? `${first} ${family}`.trim() : atTheStart(family);
}

/** 'Berg, Anna van den': how a list shows somebody who is looked up under the B. */
export function listName(name: ContactName): string {
  const rest = [firstNames(name), name.infix?.trim()].filter(Boolean).join(' ');
  return [name.familyName, rest].filter(Boolean).join(', ');
}

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');

/** Sorts in the Dutch way: on the family name without prefix, then the prefix, then the first names. */
export function sortKey(name: ContactName): string {
  return [name.familyName, name.infix ?? '', firstNames(name)]
    .map((part) => withoutAccents(part.trim()))
    .join('\u0001');
}

/** Every way somebody is looked for: 'anna van den berg', 'berg' and 'vdberg'. */
export function searchText(name: ContactName): string {
  const infix = name.infix?.trim() ?? '';
  const abbreviated =
    infix &&
    infix
      .split(/\s+/)
      .map((word) => word.replace(/['’]/g, '').charAt(0))
      .join('') + name.familyName;
  return withoutAccents(
    [name.initials, name.givenName, infix, name.familyName, abbreviated].filter(Boolean).join(' '),
  );
}

// 'Al-Hamdaoui' and 'Ben-Ari' are one name with a hyphen, not two surnames.
const ARTICLES = /^(al|el|ben|bin|ibn|ait|abd|abdel|abu|bar|o|le|la|saint|st)$/i;

/** Of a double name ('Ven-van Dijk') the letter uses the first surname. */
function firstSurname(familyName: string): string {
  const first = familyName.replace(/\s*-.*$/, '');
  return ARTICLES.test(first) ? familyName : first;
}

const GREETING: Record<SalutationStyle, string> = { FORMAL: 'Geachte', INFORMAL: 'Beste' };
const TITLE: Record<SalutationPreference, string> = {
  MR: 'heer',
  MRS: 'mevrouw',
  NEUTRAL: 'heer of mevrouw',
  UNKNOWN: 'heer of mevrouw',
};

/** "mevrouw Van den Berg": without initials or titles, and of a double name the first surname. */
function titled({ salutationPreference, infix, familyName }: ContactName): string {
  return `${TITLE[salutationPreference]} ${atTheStart(join(infix, firstSurname(familyName)))}`.trim();
}

/** Without a known preference the name itself stands in for a title. */
function named(name: ContactName, first: string): string {
  return first ? `${first} ${join(name.infix, name.familyName)}`.trim() : titled(name);
}

function formal(name: ContactName): string {
  if (name.salutationPreference === 'MR' || name.salutationPreference === 'MRS') return titled(name);
  return named(name, name.initials?.trim() || initialsOf(name.givenName ?? ''));
}

function informal(name: ContactName): string {
  const gendered = name.salutationPreference === 'MR' || name.salutationPreference === 'MRS';
  if (gendered) return name.givenName?.trim() || titled(name);
  return named(name, firstNames(name));
}

/**
 * The first line of a letter: "Geachte mevrouw Van den Berg,", without a known preference "Geachte A. van den Berg,",
 * to an unknown person "Geachte heer of mevrouw,".
 */
export function salutation(name: ContactName | undefined, style: SalutationStyle = 'FORMAL'): string {
  const addressee = style === 'FORMAL' ? formal : informal;
  return `${GREETING[style]} ${name ? addressee(name) : TITLE.UNKNOWN},`;
}
