import { cleanLine } from './markup';

export type LinkProblem = 'LINK_INVALID' | 'LINK_RELATIVE' | 'LINK_NOT_HTTPS';

/**
 * What is wrong with a link for a letter, or null. A letter has no address of its own, so relative links lead
 * nowhere, and http links make mail programs and readers suspicious.
 */
export function linkProblem(link: string): LinkProblem | null {
  const value = link.trim();
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) return 'LINK_RELATIVE';
  const url = parseUrl(value);
  if (!url) return 'LINK_INVALID';
  if (url.protocol === 'mailto:') return /^[^@\s]+@[^@\s]+$/.test(url.pathname) ? null : 'LINK_INVALID';
  if (url.protocol !== 'https:' && !isOnThisMachine(url)) return 'LINK_NOT_HTTPS';
  return url.username || url.password || !url.hostname ? 'LINK_INVALID' : null;
}

/** A trial installation has no certificate, and its own pages must be able to stand in its own letters. */
function isOnThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The link in its normal, percent-encoded form; '' when it may not stand in a letter. */
export function safeLink(link: string): string {
  const value = cleanLine(link);
  return linkProblem(value) ? '' : (parseUrl(value)?.href ?? '');
}

/**
 * A link that Ingang made itself, for a button in a mail. Also takes http, because a trial installation on a laptop
 * has no certificate; whether that is acceptable is decided by the configuration of `PUBLIC_URL`.
 */
export function ownLink(link: string): string {
  const url = parseUrl(link);
  if (!url || !['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)) {
    throw new Error('A mail needs an absolute web address for its links.');
  }
  return url.href;
}

/** True for a link to the front page of a site: readers then have to search for what was promised. */
export function leadsToHomePage(link: string): boolean {
  const url = parseUrl(link);
  return url?.protocol === 'https:' && url.pathname === '/' && !url.search && !url.hash;
}

function parseUrl(link: string): URL | null {
  return URL.canParse(link) ? new URL(link) : null;
}
