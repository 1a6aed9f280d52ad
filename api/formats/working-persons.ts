export interface WorkingPersons {
  atLeast: number;
  atMost?: number;
}

const UNIT = /\s*(personen|werkzame personen|werkzaam|mensen|medewerkers|werknemers|fte|wp)\.?$/i;
const ABOUT = /^(ca\.?|circa|ongeveer|plm\.?|±|~|rond)\s*/i;

const count = (digits: string): number => Number(digits.replace(/\./g, ''));
const NUMBER = String.raw`(\d{1,3}(?:\.\d{3})+|\d{1,7})`;

const NOTATIONS: [RegExp, (low: number, high: number) => WorkingPersons | undefined][] = [
  [new RegExp(`^${NUMBER}$`), (low) => ({ atLeast: low, atMost: low })],
  [
    new RegExp(`^${NUMBER}\\s*(?:-|–|t/m|tot|tot en met|/)\\s*${NUMBER}$`),
    (low, high) => (low <= high ? { atLeast: low, atMost: high } : undefined),
  ],
  [new RegExp(`^${NUMBER}\\s*(?:\\+|of meer|en meer)$`), (low) => ({ atLeast: low })],
  [new RegExp(`^(?:≥|>=|minimaal|minstens|vanaf)\\s*${NUMBER}$`), (low) => ({ atLeast: low })],
  [new RegExp(`^(?:>|meer dan)\\s*${NUMBER}$`), (low) => ({ atLeast: low + 1 })],
  [
    new RegExp(`^(?:<|minder dan)\\s*${NUMBER}$`),
    (high) => (high > 0 ? { atLeast: 0, atMost: high - 1 } : undefined),
  ],
];

/** '10', '2-5', '250+' and 'ca. 40' as bounds; the lower bound is what is kept with a business. */
export function parseWorkingPersons(text: string): WorkingPersons | undefined {
  const value = text.trim().toLowerCase().replace(UNIT, '');
  const bare = value.replace(ABOUT, '');
  for (const [notation, bounds] of NOTATIONS) {
    const found = notation.exec(bare);
    if (!found) continue;
    const persons = bounds(count(String(found[1])), count(found[2] ?? '0'));
    // 'About forty' promises no upper bound.
    return persons && bare !== value ? { atLeast: persons.atLeast } : persons;
  }
  return undefined;
}

export function showWorkingPersons({ atLeast, atMost }: WorkingPersons): string {
  if (atMost === undefined) return `${atLeast}+`;
  return atMost === atLeast ? `${atLeast}` : `${atLeast}-${atMost}`;
}
