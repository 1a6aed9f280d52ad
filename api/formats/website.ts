const HOST_NAME = /^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]+$/;

function isPublicWebPage({ protocol, username, password, hostname }: URL): boolean {
  return (
    ['https:', 'http:'].includes(protocol) && `${username}${password}` === '' && HOST_NAME.test(hostname)
  );
}

/** A web address with its scheme, without a bare closing slash. Only http and https, never with a password in it. */
export function parseWebsite(text: string): string | undefined {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!isPublicWebPage(url)) return undefined;
  return `${url.pathname}${url.search}${url.hash}` === '/' ? url.origin : url.href;
}

/** How it is printed: without the scheme. */
export function showWebsite(website: string): string {
  return website.replace(/^https?:\/\//, '');
}
