import { neutralTheme } from '../theme';
import type { Theme } from '../theme';
import type { BlockOf, ContentBlock, ContentBlockKind } from './content-blocks';
import { styledLetterHtml } from './letter-html';
import { ownLink, safeLink } from './links';
import { cleanLine, escapeHtml } from './markup';
import type { MailLanguage, MunicipalityDetails } from './municipality';
import { newsletterWords } from './newsletter-words';
import { PLACEHOLDERS } from './placeholders';
import { newsletterText } from './plain-text';
import { preflight } from './preflight';
import type { Finding } from './preflight';
import { contactFacts, factTable, letterStyles, link, paragraph, senderLines } from './snippets';
import { compiledTemplate, fill, fillPart } from './templates';
import type { CompiledTemplate } from './templates';

export interface NewsletterContent {
  readonly municipality: MunicipalityDetails;
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly ContentBlock[];
  readonly language: MailLanguage;
  readonly theme?: Theme;
  /** Where the letter can be read on the web. */
  readonly webUrl?: string;
  readonly greetingPlaceholder?: string;
  readonly unsubscribePlaceholder?: string;
  readonly preferencesPlaceholder?: string;
}

export interface RenderedNewsletter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Everything the pre-flight found, the worst first. */
  readonly warnings: readonly Finding[];
}

/**
 * The letter as one body for everybody: HTML and plain text with placeholders for what differs per person.
 * Unfinished blocks are rendered too, so that a preview can follow the author; what keeps the letter from being sent
 * is in `warnings`.
 */
export async function renderNewsletter(content: NewsletterContent): Promise<RenderedNewsletter> {
  const theme = content.theme ?? neutralTheme;
  const template = await compiledTemplate('newsletter', theme);
  const letter = { ...content, subject: cleanLine(content.subject), preheader: cleanLine(content.preheader) };
  const html = renderHtml(letter, template, theme);
  const text = newsletterText(letter);
  const warnings = preflight({
    subject: letter.subject,
    preheader: letter.preheader,
    blocks: letter.blocks,
    html,
    text,
    theme,
    placeholders: [greetingOf(letter), unsubscribeOf(letter), preferencesOf(letter)],
    unsubscribePlaceholder: unsubscribeOf(letter),
  });
  return { subject: letter.subject, html, text, warnings };
}

const greetingOf = (content: NewsletterContent): string =>
  content.greetingPlaceholder ?? PLACEHOLDERS.greeting;
const unsubscribeOf = (content: NewsletterContent): string =>
  content.unsubscribePlaceholder ?? PLACEHOLDERS.unsubscribe;
const preferencesOf = (content: NewsletterContent): string =>
  content.preferencesPlaceholder ?? PLACEHOLDERS.preferences;

function renderHtml(content: NewsletterContent, template: CompiledTemplate, theme: Theme): string {
  const words = newsletterWords[content.language];
  const { municipality } = content;
  const top = fillPart(template, 'top', {
    subject: content.subject,
    preheader: content.preheader,
    webVersion: content.webUrl
      ? `${content.preheader === '' ? '' : '<br />'}${link(ownLink(content.webUrl), words.webVersion, theme)}`
      : '',
    municipality: municipality.name,
    team: municipality.team ? `<br />${escapeHtml(municipality.team)}` : '',
    greeting: greetingOf(content),
  });
  const bottom = fillPart(template, 'bottom', {
    closing: paragraph(
      `${escapeHtml(words.closing)}<br />${escapeHtml(municipality.team ?? municipality.name)}`,
      'margin: 0',
    ),
    sender: senderLines(municipality, theme),
    why: words.why(municipality.name),
    preferencesUrl: preferencesOf(content),
    preferencesLabel: words.preferences,
    unsubscribeUrl: unsubscribeOf(content),
    unsubscribeLabel: words.unsubscribe,
    privacy: municipality.privacyUrl
      ? ` &nbsp;·&nbsp; ${link(ownLink(municipality.privacyUrl), words.privacy, theme)}`
      : '',
  });
  const head = fill(template.head, { subject: content.subject, language: content.language });
  return [
    head,
    top,
    ...renderBlocks(content.blocks, template, theme, content.language),
    bottom,
    template.foot,
  ].join('\n');
}

/** Blocks with a surface of their own stand apart by it; between two plain ones comes a line. */
const PLAIN: ReadonlySet<ContentBlockKind> = new Set(['article', 'callToAction']);

function renderBlocks(
  blocks: readonly ContentBlock[],
  template: CompiledTemplate,
  theme: Theme,
  language: MailLanguage,
): string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const line = before && PLAIN.has(before.kind) && PLAIN.has(block.kind);
    const markup = renderBlock(block, template, theme, language);
    return line ? [fillPart(template, 'divider', {}), markup] : [markup];
  });
}

function renderBlock(
  block: ContentBlock,
  template: CompiledTemplate,
  theme: Theme,
  language: MailLanguage,
): string {
  const values = blockValues(block, theme, language);
  return fillPart(template, block.kind, values);
}

type Values = Record<string, string>;

function blockValues(block: ContentBlock, theme: Theme, language: MailLanguage): Values {
  const words = newsletterWords[language];
  const html = (text: string): string => styledLetterHtml(text, letterStyles(theme));
  switch (block.kind) {
    case 'text':
      return { text: html(block.text) };
    case 'article':
      return { title: block.title, text: html(block.text), readMore: readMore(block, theme, language) };
    case 'event':
      return {
        eventLabel: words.event,
        title: block.title,
        facts: factTable(
          [
            { label: words.when, value: block.when },
            { label: words.where, value: block.where },
          ],
          theme,
        ),
        text: html(block.text),
        url: safeLink(block.url),
        buttonLabel: words.register,
      };
    case 'success':
      return {
        successLabel: words.success,
        title: block.title,
        text: html(block.text),
        credit: block.credit
          ? paragraph(`${escapeHtml(words.credit)} ${escapeHtml(block.credit)}`, 'margin: 0')
          : '',
      };
    case 'callToAction':
      return { text: html(block.text), label: block.label, url: safeLink(block.url) };
    case 'contactPerson':
      return {
        contactLabel: words.contact,
        name: block.name,
        role: block.role
          ? paragraph(escapeHtml(block.role), `margin: 0 0 10px; color: ${theme.colors.inkMuted}`)
          : '',
        facts: factTable(contactFacts(block, words), theme, 0),
      };
  }
}

function readMore(block: BlockOf<'article'>, theme: Theme, language: MailLanguage): string {
  const url = block.url ? safeLink(block.url) : '';
  if (url === '') return '';
  // A link says where it leads: a screen reader reads links out of their context.
  const label = block.urlLabel ?? newsletterWords[language].readMore(block.title);
  return paragraph(link(url, label, theme), `margin: 0; font-weight: ${theme.type.weight.medium}`);
}
