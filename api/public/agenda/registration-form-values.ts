import type { RegistrationInput } from '../../events/registration.types';
import type { SiteLanguage } from '../site/site-language';

/** The texts of a posted form; whatever else a program may send counts as empty. */
export function typedValues(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

export function registrationOf(
  values: Readonly<Record<string, string>>,
  language: SiteLanguage,
): RegistrationInput {
  return {
    name: values['name'] ?? '',
    email: values['email'] ?? '',
    organisation: values['organisation'] ?? null,
    phone: values['phone'] ?? null,
    guests: Number(values['guests'] ?? 0),
    // Browsers send line breaks as CR LF.
    remarks: values['remarks']?.replace(/\r\n?/g, '\n') ?? null,
    language: language === 'en' ? 'EN' : 'NL',
  };
}
