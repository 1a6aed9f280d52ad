/** Who sends, as it stands at the top and the foot of every mail. */
export interface MunicipalityDetails {
  /** "Gemeente Waterrijk". */
  readonly name: string;
  /** "Team economie". */
  readonly team?: string;
  /** On one line. */
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly websiteUrl?: string;
  readonly privacyUrl?: string;
}

/** The colleague who can be called about this mail. */
export interface ContactDetails {
  readonly name: string;
  readonly role?: string;
  readonly phone?: string;
  readonly email?: string;
  /** In words: "maandag, dinsdag en donderdag". */
  readonly workingDays?: string;
}

export const MAIL_LANGUAGES = ['nl', 'en'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];
