/** Languages of the public site; Dutch unless the visitor asks otherwise. */
export type SiteLanguage = 'nl' | 'en';

/** The name of the query parameter with which a visitor chooses; it works without JavaScript and without a cookie. */
const PARAMETER = 'taal';

/** @param query the parsed query of the request */
export function siteLanguage(query: unknown): SiteLanguage {
  const asked =
    typeof query === 'object' && query !== null ? (query as Record<string, unknown>)[PARAMETER] : undefined;
  return asked === 'en' ? 'en' : 'nl';
}

/** A path of our own in the visitor's language, so that the choice travels along every link and form. */
export function inLanguage(path: string, language: SiteLanguage): string {
  return language === 'nl' ? path : `${path}?${PARAMETER}=${language}`;
}
