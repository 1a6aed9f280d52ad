import { domainToASCII } from 'node:url';
import type { MailAddress } from './mail-sender';

const MAX_NAME = 150;

/**
 * A name as the provider accepts it for a recipient: `;` and `,` are refused there, so "Jansen, P." becomes
 * "P. Jansen". Undefined when nothing is left.
 */
export function recipientName(name: string | undefined): string | undefined {
  const line = oneLine(name ?? '');
  const turned = /^([^,;]+),\s*([^,;]+)$/.exec(line);
  const plain = turned ? `${turned[2]?.trim()} ${turned[1]?.trim()}` : line.replace(/\s*[,;]\s*/g, ' ');
  return plain.trim().slice(0, MAX_NAME).trim() || undefined;
}

/** The sender with nothing outside ASCII, which the provider refuses there: "Súdwest-Fryslân" loses its accents. */
export function asciiSender(from: MailAddress): MailAddress {
  const name = recipientName(toAscii(from.name ?? ''));
  return { email: asciiAddress(from.email), ...(name ? { name } : {}) };
}

function asciiAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 0 ? email : `${email.slice(0, at)}@${domainToASCII(email.slice(at + 1))}`;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ĳ: 'ij',
  Ĳ: 'IJ',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
};

function toAscii(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^\p{ASCII}]/gu, '');
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[<>"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
