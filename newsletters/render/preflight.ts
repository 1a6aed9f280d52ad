import type { Theme } from '../theme';
import type { ContentBlock } from './content-blocks';
import { contrastRatio } from './contrast';
import { isBlankHtml } from './letter-html';
import { leadsToHomePage, linkProblem } from './links';
import { unescapeHtml } from './markup';
import { placeholdersIn } from './placeholders';

/** `BLOCKING` keeps the letter from being sent; `WARNING` asks for a second look. */
export type Severity = 'BLOCKING' | 'WARNING';

const SEVERITIES = {
  SUBJECT_MISSING: 'BLOCKING',
  SUBJECT_TOO_LONG: 'BLOCKING',
  SUBJECT_CUT_OFF: 'WARNING',
  SUBJECT_SHOUTS: 'WARNING',
  PREHEADER_MISSING: 'WARNING',
  NO_BLOCKS: 'BLOCKING',
  BLOCK_EMPTY: 'BLOCKING',
  TEXT_MISSING: 'BLOCKING',
  UNSUBSCRIBE_MISSING: 'BLOCKING',
  LINK_INVALID: 'BLOCKING',
  LINK_RELATIVE: 'BLOCKING',
  LINK_NOT_HTTPS: 'BLOCKING',
  LINK_SAYS_NOTHING: 'WARNING',
  LINK_TO_HOME_PAGE: 'WARNING',
  IMAGE_WITHOUT_ALT: 'BLOCKING',
  PLACEHOLDER_UNKNOWN: 'BLOCKING',
  HTML_TOO_LARGE: 'BLOCKING',
  CONTRAST_TOO_LOW: 'BLOCKING',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** `blocks.2.title`, `subject`, …; absent when it concerns the whole letter. */
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface PreflightLetter {
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly ContentBlock[];
  readonly html: string;
  readonly text: string;
  /** Everything that may stand in the letter to be replaced per person. */
  readonly placeholders: readonly string[];
  readonly unsubscribePlaceholder: string;
  readonly theme?: Theme;
}

/** Gmail cuts a message off above this size and hides the unsubscribe link with it. */
export const GMAIL_CLIPS_ABOVE_BYTES = 102 * 1024;
const SUBJECT_MAX = 150;
const SUBJECT_VISIBLE = 60;

/** Every defect that can be seen in the letter itself, the blocking ones first. */
export function preflight(letter: PreflightLetter): Finding[] {
  const findings = [
    ...subjectFindings(letter.subject, letter.preheader),
    ...blockFindings(letter.blocks),
    ...linkFindings(letter),
    ...bodyFindings(letter),
    ...placeholderFindings(letter),
    ...contrastFindings(letter.theme),
  ];
  return findings.sort((a, b) => rank(a) - rank(b));
}

/** True when nothing stands in the way of sending. */
export function mayBeSent(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'BLOCKING');
}

const rank = (finding: Finding): number => (finding.severity === 'BLOCKING' ? 0 : 1);

function found(code: FindingCode, path?: string, params?: Finding['params']): Finding {
  return { code, severity: SEVERITIES[code], ...(path ? { path } : {}), ...(params ? { params } : {}) };
}

function subjectFindings(subject: string, preheader: string): Finding[] {
  const findings: Finding[] = [];
  const { length } = subject.trim();
  if (length === 0) findings.push(found('SUBJECT_MISSING', 'subject'));
  else if (length > SUBJECT_MAX)
    findings.push(found('SUBJECT_TOO_LONG', 'subject', { length, max: SUBJECT_MAX }));
  else if (length > SUBJECT_VISIBLE)
    findings.push(found('SUBJECT_CUT_OFF', 'subject', { length, max: SUBJECT_VISIBLE }));
  if (shouts(subject)) findings.push(found('SUBJECT_SHOUTS', 'subject'));
  if (preheader.trim() === '') findings.push(found('PREHEADER_MISSING', 'preheader'));
  return findings;
}

/** Capitals only, or a row of exclamation marks: people and spam filters dislike both. */
function shouts(subject: string): boolean {
  const letters = subject.replace(/[^\p{L}]/gu, '');
  return /[!?]{2,}/.test(subject) || (letters.length >= 12 && letters === letters.toUpperCase());
}

/** What a block cannot do without. */
const REQUIRED: { [K in ContentBlock['kind']]: (keyof Extract<ContentBlock, { kind: K }>)[] } = {
  text: ['text'],
  article: ['title', 'text'],
  event: ['title', 'when', 'where', 'url'],
  success: ['title', 'text', 'credit'],
  callToAction: ['label', 'url'],
  contactPerson: ['name'],
};

function blockFindings(blocks: readonly ContentBlock[]): Finding[] {
  if (blocks.length === 0) return [found('NO_BLOCKS', 'blocks')];
  return blocks.flatMap((block, index) => {
    const values = block as unknown as Record<string, string | undefined>;
    const empty = REQUIRED[block.kind]
      .filter((field) => isEmpty(field, values[field]))
      .map((field) => found('BLOCK_EMPTY', `blocks.${index}.${field}`));
    const unreachable = block.kind === 'contactPerson' && block.phone === '' && block.email === '';
    return unreachable ? [...empty, found('BLOCK_EMPTY', `blocks.${index}.phone`)] : empty;
  });
}

function isEmpty(field: string, value: string | undefined): boolean {
  if (value === undefined || value.trim() === '') return true;
  return field === 'text' && isBlankHtml(value);
}

function linkFindings(letter: PreflightLetter): Finding[] {
  const own = letter.blocks.flatMap((block, index) => {
    const url = 'url' in block ? block.url : undefined;
    return url ? targetFindings(url, `blocks.${index}.url`) : [];
  });
  const reported = new Set(own.map((finding) => finding.params?.['link']));
  const inHtml = anchors(letter.html)
    .filter(({ href }) => !letter.placeholders.includes(href) && !href.startsWith('tel:'))
    .flatMap(({ href, label }) => [
      ...(reported.has(href) ? [] : brokenLink(href)),
      ...(saysNothing(label) ? [found('LINK_SAYS_NOTHING', undefined, { label, link: href })] : []),
    ]);
  return [...own, ...distinct(inHtml)];
}

function targetFindings(url: string, path: string): Finding[] {
  const broken = brokenLink(url, path);
  return broken.length === 0 && leadsToHomePage(url)
    ? [found('LINK_TO_HOME_PAGE', path, { link: url })]
    : broken;
}

function brokenLink(href: string, path?: string): Finding[] {
  const problem = linkProblem(href);
  return problem ? [found(problem, path, { link: href })] : [];
}

interface Anchor {
  readonly href: string;
  readonly label: string;
}

function anchors(html: string): Anchor[] {
  return [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi)].map((match) => ({
    href: unescapeHtml(/\bhref="([^"]*)"/i.exec(match[1] ?? '')?.[1] ?? ''),
    label: unescapeHtml((match[2] ?? '').replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

const EMPTY_PHRASES = new Set([
  '',
  'klik hier',
  'hier',
  'lees meer',
  'meer',
  'link',
  'deze link',
  'click here',
  'here',
  'read more',
  'more',
  'this link',
]);

function saysNothing(label: string): boolean {
  return EMPTY_PHRASES.has(
    label
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim(),
  );
}

function bodyFindings(letter: PreflightLetter): Finding[] {
  const findings: Finding[] = [];
  const bytes = Buffer.byteLength(letter.html);
  if (letter.text.trim() === '') findings.push(found('TEXT_MISSING'));
  if (bytes > GMAIL_CLIPS_ABOVE_BYTES)
    findings.push(found('HTML_TOO_LARGE', undefined, { bytes, max: GMAIL_CLIPS_ABOVE_BYTES }));
  const inHtml = anchors(letter.html).some(({ href }) => href === letter.unsubscribePlaceholder);
  const inText = letter.text.trim() === '' || letter.text.includes(letter.unsubscribePlaceholder);
  if (letter.unsubscribePlaceholder === '' || !inHtml || !inText) findings.push(found('UNSUBSCRIBE_MISSING'));
  const bareImages = [...letter.html.matchAll(/<img\b[^>]*>/gi)].filter(
    ([image]) => !/\balt="\s*[^"\s][^"]*"/i.test(image),
  );
  if (bareImages.length > 0)
    findings.push(found('IMAGE_WITHOUT_ALT', undefined, { count: bareImages.length }));
  return findings;
}

function placeholderFindings(letter: PreflightLetter): Finding[] {
  const written: [path: string, text: string][] = [
    ['subject', letter.subject],
    ['preheader', letter.preheader],
    ...letter.blocks.flatMap((block, index) =>
      Object.entries(block as unknown as Record<string, string>).map(([field, value]): [string, string] => [
        `blocks.${index}.${field}`,
        unescapeHtml(value),
      ]),
    ),
  ];
  return written.flatMap(([path, text]) =>
    placeholdersIn(text)
      .filter((placeholder) => !letter.placeholders.includes(placeholder))
      .map((placeholder) => found('PLACEHOLDER_UNKNOWN', path, { placeholder })),
  );
}

/** Text colours on what lies behind them in a letter. */
function contrastFindings(theme: Theme | undefined): Finding[] {
  if (!theme) return [];
  const { colors } = theme;
  const pairs: [string, string, string][] = [
    ['ink', colors.ink, colors.surface],
    ['inkMuted', colors.inkMuted, colors.canvas],
    ['inkMuted', colors.inkMuted, colors.accentSoft],
    ['accent', colors.accent, colors.surface],
    ['accent', colors.accent, colors.canvas],
    ['accent', colors.accent, colors.accentSoft],
    ['accentStrong', colors.accentStrong, colors.accentSoft],
    ['onAccent', colors.onAccent, colors.accent],
    ['success', colors.success, colors.successSoft],
    ['ink', colors.ink, colors.successSoft],
  ];
  const low = new Map<string, number>();
  for (const [token, text, behind] of pairs) {
    const ratio = contrastRatio(text, behind);
    if (ratio < 4.5) low.set(token, Math.min(ratio, low.get(token) ?? ratio));
  }
  return [...low].map(([token, ratio]) =>
    found('CONTRAST_TOO_LOW', undefined, { token, ratio: Math.round(ratio * 100) / 100 }),
  );
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
