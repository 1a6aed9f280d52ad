import type { PrismaService } from '../../api/database/prisma.service';
import { bulkInsert } from '../../api/database/bulk-write';
import { Dice } from '../../prisma/seed/dice';
import { COMMON_FAMILIES, FAMILY_ENDS, FAMILY_STARTS, GIVEN_NAMES, INFIXES } from './dutch-names';

/**
 * People of whom is known which records are one person, always the same for a size. Among them everything that misleads:
 * namesakes, colleagues with one number, couples and families at one firm with one address, and father and son with one
 * initial. One in eight has a second record, written as another desk would have: misspelt, with initials, with its prefix
 * elsewhere, with another address; some of those share nothing at all and cannot be found.
 */

export interface Person {
  id: string;
  initials: string | null;
  givenName: string | null;
  infix: string | null;
  familyName: string;
  email: string | null;
  phone: string | null;
  businessId: string | null;
}

export interface LabelledPeople {
  people: Person[];
  businesses: { id: string; name: string; postcode: string }[];
  /** "left right", the smaller id left. */
  pairs: Set<string>;
}

const PEOPLE_PER_BUSINESS = 2;
const MAIL = ['gmail.com', 'hotmail.com', 'ziggo.nl', 'kpnmail.nl'];

export function labelledPeople(size: number, seed = 7): LabelledPeople {
  const dice = new Dice(seed);
  const businesses = Array.from({ length: Math.ceil(size / PEOPLE_PER_BUSINESS) }, (_, place) => ({
    id: idOf(1, place),
    name: `${dice.pick(FAMILY_STARTS)}${dice.pick(FAMILY_ENDS)} ${place}`,
    postcode: `${1000 + (place % 9000)}${letter(place * 7)}${letter(place * 3)}`,
  }));
  const people: Person[] = [];
  const pairs = new Set<string>();
  const add = (person: Omit<Person, 'id'>): Person => {
    const added = { ...person, id: idOf(2, people.length) };
    people.push(added);
    return added;
  };
  while (people.length < size) {
    const person = add(somebody(dice, businesses.length, people.length));
    if (dice.chance(0.06)) add(relativeOf(dice, person));
    if (!dice.chance(0.125)) continue;
    const records = [person, add(secondRecord(dice, person))];
    if (dice.chance(0.08)) records.push(add(secondRecord(dice, person)));
    for (const a of records) for (const b of records) if (a.id < b.id) pairs.add(`${a.id} ${b.id}`);
  }
  return { people, businesses, pairs };
}

function somebody(dice: Dice, businesses: number, place: number): Omit<Person, 'id'> {
  const givenName = dice.pick(GIVEN_NAMES);
  const familyName = dice.chance(0.45)
    ? dice.pick(COMMON_FAMILIES)
    : `${dice.pick(FAMILY_STARTS)}${dice.pick(FAMILY_ENDS)}`;
  // One business in a thousand people is a big employer: hundreds share its switchboard.
  const firm = dice.chance(0.03) ? place % Math.ceil(businesses / 1000) : dice.between(0, businesses - 1);
  return {
    initials: `${givenName.charAt(0)}.`,
    givenName: dice.chance(0.85) ? givenName : null,
    infix: dice.chance(0.25) ? dice.pick(INFIXES) : null,
    familyName,
    email: emailOf(dice, { givenName, familyName, firm, place }),
    phone: dice.chance(0.3) ? officeOf(firm) : dice.chance(0.85) ? mobileOf(place) : null,
    businessId: dice.chance(0.92) ? idOf(1, firm) : null,
  };
}

function emailOf(
  dice: Dice,
  {
    givenName,
    familyName,
    firm,
    place,
  }: { givenName: string; familyName: string; firm: number; place: number },
): string | null {
  if (dice.chance(0.1)) return `info@firma${firm}.example`;
  if (dice.chance(0.12)) return null;
  const user = plain(`${givenName}.${familyName}`);
  return dice.chance(0.3) ? `${user}${place}@${dice.pick(MAIL)}` : `${user}${place % 9}@firma${firm}.example`;
}

/** Somebody else of the same family, at the same firm, often with the same address. */
function relativeOf(dice: Dice, person: Person): Omit<Person, 'id'> {
  const sameInitial = GIVEN_NAMES.filter((name) => name.startsWith(person.initials?.charAt(0) ?? 'A'));
  const others = (dice.chance(0.15) && sameInitial.length > 1 ? sameInitial : GIVEN_NAMES).filter(
    (name) => name !== person.givenName,
  );
  const givenName = dice.pick(others);
  return {
    ...person,
    givenName,
    initials: `${givenName.charAt(0)}.`,
    email: dice.chance(0.5) ? person.email : null,
    phone: dice.chance(0.6) ? person.phone : null,
  };
}

/** The same person as another desk wrote it down. */
function secondRecord(dice: Dice, person: Person): Omit<Person, 'id'> {
  const renamed = dice.pick(SPELLINGS)(dice, { ...person });
  if (dice.chance(0.15)) Object.assign(renamed, dice.pick(SPELLINGS)(dice, renamed));
  const other = Number(person.id.slice(-8));
  return {
    ...renamed,
    email: dice.chance(0.5) ? person.email : dice.chance(0.5) ? null : sameDomain(person, other),
    phone: dice.chance(0.55) ? person.phone : dice.chance(0.6) ? null : mobileOf(other + 5_000_000),
    businessId: dice.chance(0.75) ? person.businessId : null,
  };
}

function sameDomain({ email, familyName }: Person, other: number): string | null {
  const domain = email?.split('@')[1];
  return domain ? `${plain(familyName)}${other % 7}x@${domain}` : null;
}

type Spelling = (dice: Dice, person: Person) => Person;

const SPELLINGS: readonly Spelling[] = [
  (_dice, person) => person,
  (dice, person) => ({ ...person, familyName: misspelt(dice, person.familyName) }),
  (dice, person) => ({ ...person, familyName: misspelt(dice, person.familyName) }),
  (dice, person) => (person.givenName ? { ...person, givenName: misspelt(dice, person.givenName) } : person),
  (_dice, person) => ({ ...person, givenName: null }),
  (_dice, person) => ({ ...person, givenName: null, initials: null }),
  (_dice, person) => ({
    ...person,
    infix: null,
    familyName: [person.infix, person.familyName].filter(Boolean).join(' '),
  }),
  (_dice, person) => ({ ...person, infix: null }),
  (_dice, person) => ({
    ...person,
    infix: person.infix ? 'v.d.' : null,
    familyName: person.familyName.toUpperCase(),
  }),
  (_dice, person) =>
    person.givenName
      ? { ...person, givenName: person.familyName, familyName: person.givenName, infix: null }
      : person,
  (dice, person) => ({ ...person, familyName: `${person.familyName}-${dice.pick(COMMON_FAMILIES)}` }),
];

function misspelt(dice: Dice, name: string): string {
  const at = dice.between(1, Math.max(1, name.length - 2));
  const [head, here, next, tail] = [
    name.slice(0, at),
    name.charAt(at),
    name.charAt(at + 1),
    name.slice(at + 2),
  ];
  const wrong = [
    head + next + here + tail,
    head + next + tail,
    head + here + here + next + tail,
    head + dice.pick(['e', 'a', 'n', 's', 'k']) + next + tail,
  ];
  return dice.pick(wrong) || name;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-z.]/gi, '')
    .toLowerCase();
const letter = (place: number) => 'ABCDEGHJKLMNPRSTVWXZ'.charAt(place % 20);
const mobileOf = (place: number) => `+316${String(10_000_000 + place)}`;
const officeOf = (firm: number) => `+3110${String(1_000_000 + firm)}`;
const idOf = (kind: number, place: number) =>
  `0199a5f4-000${kind}-7000-8000-${String(place).padStart(12, '0')}`;

/** Writes them in a database, by thousands. */
export async function savePeople(
  prisma: PrismaService,
  { people, businesses }: LabelledPeople,
): Promise<void> {
  const tables: [string, Record<string, string>, object[]][] = [
    ['businesses', { id: 'uuid', name: 'text', postcode: 'text' }, businesses],
    [
      'contacts',
      { id: 'uuid', initials: 'text', givenName: 'text', infix: 'text', familyName: 'text' },
      people,
    ],
    [
      'contact_emails',
      { contactId: 'uuid', address: 'citext', isPrimary: 'boolean' },
      people
        .filter(({ email }) => email)
        .map(({ id, email }) => ({ contactId: id, address: email, isPrimary: true })),
    ],
    [
      'contact_phones',
      { contactId: 'uuid', number: 'text', isPrimary: 'boolean' },
      people
        .filter(({ phone }) => phone)
        .map(({ id, phone }) => ({ contactId: id, number: phone, isPrimary: true })),
    ],
    [
      'affiliations',
      { contactId: 'uuid', businessId: 'uuid', isPrimary: 'boolean' },
      people
        .filter(({ businessId }) => businessId)
        .map(({ id, businessId }) => ({ contactId: id, businessId, isPrimary: true })),
    ],
  ];
  for (const [table, columns, rows] of tables) {
    for (let from = 0; from < rows.length; from += 5_000) {
      await bulkInsert(prisma, table, columns, rows.slice(from, from + 5_000));
    }
  }
}

export interface Accuracy {
  precision: number;
  recall: number;
}

/** How many of the pairs that were found are right, and how many of the right ones were found. */
export async function accuracyOf(prisma: PrismaService, { pairs }: LabelledPeople): Promise<Accuracy> {
  const found = await prisma.$queryRaw<{ pair: string }[]>`
    SELECT "leftContactId" || ' ' || "rightContactId" AS pair FROM duplicate_candidates WHERE "kind" = 'CONTACT'`;
  const right = found.filter(({ pair }) => pairs.has(pair)).length;
  return { precision: right / Math.max(1, found.length), recall: right / Math.max(1, pairs.size) };
}
