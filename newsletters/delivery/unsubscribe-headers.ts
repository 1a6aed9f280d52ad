/**
 * The headers that give mail programs their own unsubscribe button (RFC 8058): one https address that accepts a POST
 * without cookies or questions. A trial installation on this machine may use http.
 */
export function unsubscribeHeaders(url: string): Record<string, string> {
  const address = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && local)) {
    throw new Error('One-click unsubscribe needs an https address; set PUBLIC_URL to one.');
  }
  return {
    'List-Unsubscribe': `<${address.href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** True when a recipient's headers hold what Gmail, Yahoo and Outlook ask of every newsletter. */
export function hasUnsubscribeHeaders(headers: Readonly<Record<string, string>> | undefined): boolean {
  return (
    /^<https?:\/\/[^<>\s]+>$/.test(headers?.['List-Unsubscribe'] ?? '') &&
    headers?.['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click'
  );
}
