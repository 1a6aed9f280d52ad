/** A web address with its scheme, without a bare closing slash. Only http and https, never with a password in it. */
export function parseWebsite(text: string): string | undefined {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb =
    (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  if (!isWeb || !/^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname)) return undefined;
  return url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href;
}

/** How it is printed: without the scheme. */
export function showWebsite(website: string): string {
  return website.replace(/^https?:\/\//, '');
}
