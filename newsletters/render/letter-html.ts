import sanitizeHtml from 'sanitize-html';
import { cleanText, escapeHtml, unescapeHtml } from './markup';
import { linkProblem, safeLink } from './links';
import type { LinkProblem } from './links';

// What people paste from a word processor, in the words of the allow-list.
const SAME_MEANING: sanitizeHtml.IOptions['transformTags'] = {
  b: 'strong',
  i: 'em',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  div: 'p',
};

const ALLOWED_TAGS = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a'];

/**
 * The limited HTML of a letter: paragraphs, line breaks, emphasis, lists and links to https or mailto.
 * Everything else is removed, so the result is safe in a page and in a letter. Applied when a letter is saved and
 * again when it is rendered.
 */
export function sanitizeLetterHtml(html: string): string {
  let current = sanitizeOnce(html);
  // Odd nesting (a list item in a list item) reads differently the second time; what is stored must read the same
  // for ever, because an approval is of exactly this content.
  for (let round = 0; round < 5; round += 1) {
    const next = sanitizeOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function sanitizeOnce(html: string): string {
  return sanitizeHtml(cleanText(html), {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 20,
    transformTags: {
      ...SAME_MEANING,
      a: (_tag, attributes) => {
        const href = safeLink(attributes['href'] ?? '');
        const attribs: sanitizeHtml.Attributes = {};
        if (href) attribs['href'] = href;
        return { tagName: 'a', attribs };
      },
    },
  }).trim();
}

/** The links in a piece of letter HTML that `sanitizeLetterHtml` would take away, so that the author is told. */
export function refusedLinks(html: string): LinkProblem[] {
  const problems: LinkProblem[] = [];
  sanitizeHtml(html, {
    allowedTags: ['a'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: false,
    nestingLimit: 50,
    transformTags: {
      a: (tagName, attribs) => {
        const href = attribs['href'];
        const problem = href === undefined ? null : linkProblem(href);
        if (problem) problems.push(problem);
        return { tagName, attribs };
      },
    },
  });
  return problems;
}

export interface LetterHtmlStyles {
  readonly p: string;
  readonly list: string;
  readonly item: string;
  readonly a: string;
}

/** Sanitised letter HTML with the styles written on the elements, because many mail programs ignore style sheets. */
export function styledLetterHtml(html: string, styles: LetterHtmlStyles): string {
  const safe = sanitizeLetterHtml(html);
  const blocks = /<(p|ul|ol)>/.test(safe) ? safe : `<p>${safe.replace(/\n/g, '<br />')}</p>`;
  return blocks
    .replace(/<p><\/p>/g, '')
    .replace(/<p>/g, `<p style="${styles.p}">`)
    .replace(/<(ul|ol)>/g, `<$1 style="${styles.list}">`)
    .replace(/<li>/g, `<li style="${styles.item}">`)
    .replace(/<a href=/g, `<a style="${styles.a}" href=`);
}

/** Letter HTML as readable text: paragraphs with a blank line between them, list marks, links written out. */
export function letterHtmlToText(html: string): string {
  // The sanitiser's output has a small fixed grammar, so it can be read tag by tag.
  const tokens = sanitizeLetterHtml(html).match(/<[^>]+>|[^<]+/g) ?? [];
  const writer = new TextWriter();
  for (const token of tokens) writer.take(token);
  return writer.text();
}

/** True when nothing would be left to read. */
export function isBlankHtml(html: string): boolean {
  return letterHtmlToText(html).trim() === '';
}

/** Plain text typed by a person as letter HTML: blank lines separate paragraphs. */
export function textToLetterHtml(text: string): string {
  return cleanText(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br />')}</p>`)
    .join('');
}

interface OpenList {
  readonly ordered: boolean;
  count: number;
}

class TextWriter {
  private out = '';
  private readonly lists: OpenList[] = [];
  private link: { href: string; start: number } | null = null;

  take(token: string): void {
    if (!token.startsWith('<')) {
      this.out += unescapeHtml(token).replace(/\s*\n\s*/g, ' ');
      return;
    }
    const tag = /^<\/?([a-z]+)/.exec(token)?.[1] ?? '';
    if (tag === 'a') this.anchor(token);
    else if (tag === 'br') this.out += '\n';
    else if (tag === 'li') this.item(token);
    else if (tag === 'ul' || tag === 'ol') this.list(token, tag);
    else if (tag === 'p') this.breakTo(2);
  }

  text(): string {
    return this.out
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private anchor(token: string): void {
    const href = /href="([^"]*)"/.exec(token)?.[1];
    if (!token.startsWith('</')) {
      this.link = href ? { href: unescapeHtml(href), start: this.out.length } : null;
      return;
    }
    if (!this.link) return;
    const target = this.link.href.replace(/^mailto:/, '');
    const label = this.out.slice(this.link.start).trim();
    if (label === '') this.out += target;
    else if (label !== target && label !== this.link.href) this.out += ` (${target})`;
    this.link = null;
  }

  private list(token: string, tag: string): void {
    if (token.startsWith('</')) {
      this.lists.pop();
      this.breakTo(this.lists.length > 0 ? 1 : 2);
    } else {
      this.breakTo(this.lists.length > 0 ? 1 : 2);
      this.lists.push({ ordered: tag === 'ol', count: 0 });
    }
  }

  private item(token: string): void {
    if (token.startsWith('</')) return;
    this.breakTo(1);
    const list = this.lists.at(-1);
    if (list) list.count += 1;
    this.out += '  '.repeat(Math.max(0, this.lists.length - 1)) + (list?.ordered ? `${list.count}. ` : '- ');
  }

  /** Ends the line, and leaves a blank one for a paragraph; never at the very start or right after a list mark. */
  private breakTo(lines: 1 | 2): void {
    if (this.out === '' || /(^|\n) *(- |\d+\. )$/.test(this.out)) return;
    const trailing = /\n*$/.exec(this.out)?.[0].length ?? 0;
    this.out += '\n'.repeat(Math.max(0, lines - trailing));
  }
}
