import { domainToASCII } from 'node:url';

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;
const NAMED_MAILBOX = /^[^<>@]*<([^<>]*)>$/;

/**
 * Exactly one mailbox, in the lower-case form by which addresses are compared. 'Kees <kees@bakker.nl>' is that mailbox;
 * two addresses in one field are none.
 */
export function parseEmailAddress(text: string): string | undefined {
  const named = NAMED_MAILBOX.exec(text.trim());
  const address = (named?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1 || at > 64) return undefined;
  const local = address.slice(0, at);
  const written = address.slice(at + 1);
  const domain = DOMAIN.test(written) ? written : domainToASCII(written);
  const mailbox = `${local}@${domain}`;
  return mailbox.length <= 254 && LOCAL_PART.test(local) && DOMAIN.test(domain) ? mailbox : undefined;
}
