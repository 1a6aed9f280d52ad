import type { SiteWordLanguage } from './subscription.types';

/**
 * The sentence people agree to. Consent records keep its version, so a sentence that was ever shown stays here for as
 * long as there are people who agreed to it: to change the words, add a version.
 */
const WORDINGS = {
  '2026-11': {
    NL: (municipality: string) =>
      `Ja, ${municipality} mag mij per e-mail nieuws sturen over de onderwerpen die ik hierboven kies. Ik kan dit op elk moment stoppen, met de link onder elke nieuwsbrief.`,
    EN: (municipality: string) =>
      `Yes, ${municipality} may send me news by e-mail about the subjects I choose above. I can stop this at any time, with the link below every newsletter.`,
  },
} as const;

export const CURRENT_WORDING = '2026-11' satisfies keyof typeof WORDINGS;

/** The consent sentence as it stands on the form now. */
export function consentSentence(language: SiteWordLanguage, municipality: string): string {
  return WORDINGS[CURRENT_WORDING][language](municipality);
}

/** What somebody agreed to, word for word; undefined when consent was given elsewhere, on paper for example. */
export function wordingOf(version: string | null, municipality: string): string | undefined {
  return version !== null && version in WORDINGS
    ? WORDINGS[version as keyof typeof WORDINGS].NL(municipality)
    : undefined;
}
