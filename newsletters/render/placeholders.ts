import { cleanLine } from './markup';

/**
 * A letter is made once for everybody. What differs per person stands in it as a placeholder, which SendGrid (or the
 * outbox) replaces on the way out, in the subject, the HTML and the plain text alike.
 */
export const PLACEHOLDERS = {
  /** The whole salutation, comma included: "Geachte mevrouw Van den Berg,". */
  greeting: '-salutation-',
  unsubscribe: '-unsubscribe-',
  preferences: '-preferences-',
} as const;

export type Substitutions = Readonly<Record<string, string>>;

/**
 * A value as it may take the place of a placeholder. The same value lands in HTML and in plain text, so it cannot be
 * escaped for either: what could become markup is left out instead.
 */
export function substitutionValue(value: string): string {
  return cleanLine(value.replace(/[<>"]/g, ' '));
}

/** What the provider does with placeholders, for previews, the outbox and the stand-in for SendGrid. */
export function applySubstitutions(text: string, substitutions: Substitutions): string {
  const keys = Object.keys(substitutions).filter((key) => key !== '');
  if (keys.length === 0) return text;
  // Longest first: -a-b- must not be taken for -a-.
  const pattern = keys
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return text.replace(new RegExp(pattern, 'g'), (key) => substitutionValue(substitutions[key] ?? ''));
}

/** Things that look like a merge field of this or another system: `-naam-`, `{{naam}}`, `%naam%`, `*|NAAM|*`. */
export function placeholdersIn(text: string): string[] {
  const found = text.match(
    /(?<![\w-])-[a-z][a-z_]{2,40}-(?![\w-])|\{\{[^{}]{0,60}\}\}|\*\|[^|]{1,60}\|\*|%[a-z_]{2,40}%|\[%[^%\]]{1,60}%\]/gi,
  );
  return [...new Set(found ?? [])];
}

/** The placeholders of a body for which this person has no value: such a letter may not leave. */
export function missingSubstitutions(
  body: string,
  placeholders: readonly string[],
  substitutions: Substitutions,
): string[] {
  return placeholders.filter(
    (placeholder) => body.includes(placeholder) && substitutionValue(substitutions[placeholder] ?? '') === '',
  );
}
