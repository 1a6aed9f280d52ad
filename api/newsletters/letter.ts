import { renderNewsletter, type RenderedNewsletter } from '../../newsletters/render/newsletter';
import { parseBlocks } from '../../newsletters/render/parse-blocks';
import type { Language } from '../../prisma/generated/enums';
import type { NewsletterFinding } from './newsletter.types';

/** Where the letter comes from and how it is reached. */
export interface LetterSender {
  municipality: string;
  publicUrl: string;
}

export interface LetterContent {
  subject: string;
  preheader: string | null;
  blocks: unknown;
  language: Language;
  /** Of an edition that can be read on the web after sending. */
  slug?: string;
}

export const ARCHIVE_PATH = '/nieuwsbrief/archief';

/** Makes the letter of an edition, with its findings. Stored blocks are read again, because what is read may be older than the rules. */
export async function makeLetter(
  sender: LetterSender,
  content: LetterContent,
): Promise<RenderedNewsletter & { findings: NewsletterFinding[] }> {
  const letter = await renderNewsletter({
    municipality: { name: sender.municipality, websiteUrl: sender.publicUrl },
    subject: content.subject,
    preheader: content.preheader ?? '',
    blocks: parseBlocks(content.blocks).blocks,
    language: content.language === 'EN' ? 'en' : 'nl',
    ...(content.slug ? { webUrl: `${sender.publicUrl}${ARCHIVE_PATH}/${content.slug}` } : {}),
  });
  return { ...letter, findings: [...addressFindings(sender.publicUrl), ...letter.warnings] };
}

/** One-click unsubscribing must work from the reader's mail program: over https, or on this machine while trying. */
function addressFindings(publicUrl: string): NewsletterFinding[] {
  const { protocol, hostname } = new URL(publicUrl);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || isLocal ? [] : [{ code: 'PUBLIC_URL_NOT_HTTPS', severity: 'BLOCKING' }];
}

export function isBlocked(findings: readonly NewsletterFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'BLOCKING');
}
