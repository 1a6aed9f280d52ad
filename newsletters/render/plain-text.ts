import type { ContentBlock } from './content-blocks';
import { letterHtmlToText } from './letter-html';
import type { MailLanguage, MunicipalityDetails } from './municipality';
import { newsletterWords } from './newsletter-words';
import { PLACEHOLDERS } from './placeholders';
import { senderName } from './snippets';

export interface PlainLetter {
  readonly municipality: MunicipalityDetails;
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly ContentBlock[];
  readonly language: MailLanguage;
  readonly webUrl?: string;
  readonly greetingPlaceholder?: string;
  readonly unsubscribePlaceholder?: string;
  readonly preferencesPlaceholder?: string;
}

const WIDTH = 74;

/** The letter for people who read plain text, written from its blocks. */
export function newsletterText(letter: PlainLetter): string {
  const words = newsletterWords[letter.language];
  const parts = [
    underlined(letter.subject, '='),
    letter.preheader,
    linkLines(words.webVersion, letter.webUrl),
    letter.greetingPlaceholder ?? PLACEHOLDERS.greeting,
    ...letter.blocks.map((block) => blockText(block, letter.language)),
    `${words.closing}\n${letter.municipality.team ?? letter.municipality.name}`,
    footer(letter),
  ];
  return joinParagraphs(parts);
}

function footer(letter: PlainLetter): string {
  const words = newsletterWords[letter.language];
  const { municipality } = letter;
  return [
    '-- ',
    ...senderTextLines(municipality),
    '',
    words.why(municipality.name),
    '',
    `${words.preferences}: ${letter.preferencesPlaceholder ?? PLACEHOLDERS.preferences}`,
    `${words.unsubscribe}: ${letter.unsubscribePlaceholder ?? PLACEHOLDERS.unsubscribe}`,
    ...(municipality.privacyUrl ? [`${words.privacy}: ${municipality.privacyUrl}`] : []),
  ].join('\n');
}

/** The municipality's own lines at the foot of a plain-text mail. */
export function senderTextLines(municipality: MunicipalityDetails): string[] {
  return [
    senderName(municipality),
    municipality.address ?? '',
    municipality.phone ?? '',
    municipality.email ?? '',
    municipality.websiteUrl ?? '',
  ].filter((line) => line !== '');
}

function blockText(block: ContentBlock, language: MailLanguage): string {
  const words = newsletterWords[language];
  switch (block.kind) {
    case 'text':
      return letterHtmlToText(block.text);
    case 'article':
      return joinParagraphs([
        underlined(block.title),
        letterHtmlToText(block.text),
        linkLines(block.urlLabel ?? words.readMore(block.title), block.url),
      ]);
    case 'event':
      return joinParagraphs([
        underlined(`${words.event}: ${block.title}`),
        factLines([
          [words.when, block.when],
          [words.where, block.where],
        ]),
        letterHtmlToText(block.text),
        linkLines(words.register, block.url),
      ]);
    case 'success':
      return joinParagraphs([
        underlined(`${words.success}: ${block.title}`),
        letterHtmlToText(block.text),
        block.credit ? `${words.credit} ${block.credit}` : '',
      ]);
    case 'callToAction':
      return joinParagraphs([letterHtmlToText(block.text), linkLines(block.label, block.url)]);
    case 'contactPerson':
      return joinParagraphs([
        underlined(words.contact),
        [block.name, block.role].filter((line) => line !== '').join(', '),
        factLines([
          [words.phone, block.phone],
          [words.email, block.email],
          [words.workingDays, block.workingDays],
        ]),
      ]);
  }
}

function linkLines(label: string, url: string | undefined): string {
  return url ? `${label}:\n${url}` : '';
}

export function factLines(facts: readonly (readonly [label: string, value: string])[]): string {
  return facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}

export function underlined(title: string, mark = '-'): string {
  if (title === '') return '';
  const lines = wrap(title).split('\n');
  return [...lines, mark.repeat(Math.max(...lines.map((line) => line.length)))].join('\n');
}

/** Paragraphs with a blank line between them, wrapped to a width every mail program shows. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map(wrap)
    .join('\n\n');
}

/** Wraps at blanks only: a web address is never broken. */
function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = ' '.repeat(/^ *(- |\d+\. )?/.exec(line)?.[0].length ?? 0);
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(/(?<=\S) +/)) {
        const next = current === '' ? word : `${current} ${word}`;
        if (next.length > WIDTH && current.trim() !== '') {
          lines.push(current);
          current = indent + word;
        } else current = next;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}
