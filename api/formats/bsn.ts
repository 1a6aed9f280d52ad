const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The 11-check that a citizen service number (BSN) and an RSIN have in common. */
export function passesElevenCheck(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum !== 0 && sum % 11 === 0;
}

// Nine digits on their own, or grouped as people write a BSN; not a piece of a longer or an international number.
const NINE_DIGITS =
  /(?<![\d+])(?<!(?:\+|00)\d{1,3}[ .-])(\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)/g;

/** What may be a BSN in a free text. It has no place in this system, so whoever types one gets a warning. */
export function findBsnCandidates(text: string): string[] {
  return [...text.matchAll(NINE_DIGITS)]
    .map(([found]) => found)
    .filter((found) => passesElevenCheck(found.replace(/\D/g, '')));
}
