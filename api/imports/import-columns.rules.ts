import { IMPORT_FIELDS, type ImportField, SYNONYMS } from './import-fields';

/** Column name → field; null: somebody chose to leave this column out. */
export type ColumnMapping = Record<string, ImportField | null>;

/** What the names of all columns together tell about a list. */
interface ListKind {
  hasPeople: boolean;
  /** It says who is on the board of which association. */
  hasBoards: boolean;
  /** It is about nothing else: people with a function at an association, and no businesses. */
  isOnlyBoards: boolean;
}

type Guess = (list: ListKind) => ImportField[];

const inOrder =
  (forPeople: ImportField, forBusinesses: ImportField): Guess =>
  ({ hasPeople }) =>
    hasPeople ? [forPeople, forBusinesses] : [forBusinesses, forPeople];

const whenBoards =
  (field: ImportField): Guess =>
  ({ hasBoards }) =>
    hasBoards ? [field] : [];

const ASSOCIATION_WORDS =
  'vereniging, ondernemersvereniging, winkeliersvereniging, naam vereniging, association';
const ROLE_WORDS = 'functie, rol, functietitel, positie, hoedanigheid, role, job title, function, position';

/** What a header alone does not tell. A telephone is the person's when the list has people; a second one is the other's. */
const UNDECIDED = new Map<string, Guess>([
  ...spellings(
    'telefoon, tel, telefoonnummer, telefoonnr, tel nr, phone, telephone, phone number',
    inOrder('contactPhone', 'businessPhone'),
  ),
  ...spellings(
    'e mail, email, mail, e mailadres, emailadres, mailadres, email address',
    inOrder('contactEmail', 'businessEmail'),
  ),
  ...spellings(ASSOCIATION_WORDS, ({ hasBoards }) =>
    hasBoards ? ['boardAssociation', 'membership'] : ['membership'],
  ),
  ...spellings(ROLE_WORDS, ({ isOnlyBoards }) => (isOnlyBoards ? ['boardRole', 'role'] : ['role'])),
  ...spellings('functie sinds, functie vanaf, in functie sinds, in functie vanaf', ({ isOnlyBoards }) =>
    isOnlyBoards ? ['boardFrom', 'roleFrom'] : ['roleFrom'],
  ),
  ...spellings('statutaire naam', () => ['businessName', 'statutoryName']),
  ...spellings('vanaf, sinds, since', whenBoards('boardFrom')),
  ...spellings('tot, tot en met, t m, until', whenBoards('boardUntil')),
]);

function spellings(words: string, guess: Guess): [string, Guess][] {
  return words.split(',').map((word) => [fold(word), guess]);
}

const BY_SYNONYM = new Map<string, ImportField>(
  IMPORT_FIELDS.flatMap((field) =>
    SYNONYMS[field].split(',').map((word): [string, ImportField] => [fold(word), field]),
  ),
);

const PERSON_FIELDS: ImportField[] = ['givenName', 'familyName', 'fullName', 'initials'];
const BUSINESS_FIELDS: ImportField[] = ['businessName', 'kvkNumber', 'branchNumber'];
export const BOARD_FIELDS: readonly ImportField[] = [
  'boardAssociation',
  'boardRole',
  'boardFrom',
  'boardUntil',
];

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** One name per column: nameless columns and repeated names get their place behind them, so that a mapping can speak of each. */
export function columnNames(header: string[]): string[] {
  const seen = new Set<string>();
  return header.map((name, place) => {
    const unique = name !== '' && !seen.has(fold(name)) ? name : `${name} #${place + 1}`.trim();
    seen.add(fold(name));
    return unique;
  });
}

/** The column's name as it was in the file, without the place that columnNames put behind it. */
const wordOf = (name: string): string => fold(name.replace(/ ?#\d+$/, ''));

function listKindOf(names: string[]): ListKind {
  const words = new Set(names.map(wordOf));
  const plain = new Set([...words].map((word) => BY_SYNONYM.get(word)));
  const says = (fields: readonly ImportField[]) => fields.some((field) => plain.has(field));
  const hasOneOf = (spelled: string) => spelled.split(',').some((word) => words.has(fold(word)));
  const hasPeople = says(PERSON_FIELDS);
  const isOnlyBoards =
    hasPeople && !says(BUSINESS_FIELDS) && hasOneOf(ASSOCIATION_WORDS) && hasOneOf(ROLE_WORDS);
  return { hasPeople, isOnlyBoards, hasBoards: isOnlyBoards || says(BOARD_FIELDS) };
}

function fieldsOf(name: string, list: ListKind): ImportField[] {
  const guess = UNDECIDED.get(wordOf(name));
  return guess ? guess(list) : [BY_SYNONYM.get(wordOf(name)) ?? []].flat();
}

export interface ProposedMapping {
  mapping: ColumnMapping;
  /** Columns that nothing is done with until somebody says what they are. */
  unmapped: string[];
}

/**
 * Proposes what each column is, by its name and never by its place; a mapping made before for the same names wins.
 * A field is given to one column only.
 */
export function proposeMapping(header: string[], remembered: ColumnMapping = {}): ProposedMapping {
  const names = columnNames(header);
  const known = new Map(Object.entries(remembered).map(([name, field]) => [fold(name), field]));
  const given = new Map<string, ImportField | null>();
  const give = (name: string, candidates: ImportField[]): void => {
    const taken = new Set(given.values());
    given.set(name, candidates.find((field) => !taken.has(field)) ?? null);
  };
  const list = listKindOf(names);
  // What was chosen before goes first, then what a name says plainly, then what must be guessed.
  const plainFirst = [
    ...names.filter((name) => !UNDECIDED.has(wordOf(name))),
    ...names.filter((name) => UNDECIDED.has(wordOf(name))),
  ];
  for (const name of names) if (known.has(fold(name))) give(name, [known.get(fold(name)) ?? []].flat());
  for (const name of plainFirst) if (!given.has(name)) give(name, fieldsOf(name, list));
  return {
    mapping: Object.fromEntries(names.map((name) => [name, given.get(name) ?? null])),
    unmapped: names.filter((name) => given.get(name) === null && !known.has(fold(name))),
  };
}

export type MappingProblem = 'NO_NAME_COLUMN' | 'FIELD_TWICE';

/** What keeps a mapping from being used: a list needs at least the name of a business or of a person. */
export function mappingProblems(mapping: ColumnMapping): MappingProblem[] {
  const fields = Object.values(mapping).filter((field) => field !== null);
  const problems: MappingProblem[] = [];
  const named = ['businessName', 'familyName', 'fullName'].some((field) =>
    fields.includes(field as ImportField),
  );
  if (!named) problems.push('NO_NAME_COLUMN');
  if (new Set(fields).size < fields.length) problems.push('FIELD_TWICE');
  return problems;
}
