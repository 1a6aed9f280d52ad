import { CONTENT_AIMS } from './content-blocks';
import type { ContentAim, ContentBlock, ContentBlockKind } from './content-blocks';
import { refusedLinks, sanitizeLetterHtml } from './letter-html';
import { linkProblem, safeLink } from './links';
import type { LinkProblem } from './links';
import { cleanLine } from './markup';

export type BlockProblemCode =
  | LinkProblem
  | 'NOT_A_LIST'
  | 'NOT_AN_OBJECT'
  | 'TOO_MANY'
  | 'KIND_UNKNOWN'
  | 'AIM_UNKNOWN'
  | 'NOT_TEXT'
  | 'TOO_LONG'
  | 'EMAIL_INVALID';

export interface BlockProblem {
  /** Where: `2.title` is the title of the third block, '' the list itself. */
  readonly path: string;
  readonly code: BlockProblemCode;
}

export interface ParsedBlocks {
  /** The blocks as they may be stored: cleaned, in order, without anything unknown. */
  readonly blocks: ContentBlock[];
  readonly problems: BlockProblem[];
}

export const MAX_BLOCKS = 60;

type FieldType = 'line' | 'html' | 'link' | 'email' | 'optionalLine' | 'optionalLink';

const LENGTHS: Record<FieldType, number> = {
  line: 300,
  optionalLine: 300,
  html: 20_000,
  link: 2_000,
  optionalLink: 2_000,
  email: 254,
};

/** Every field of every kind of block; a field missing here does not compile. */
const FIELDS: {
  [K in ContentBlockKind]: Record<
    Exclude<keyof Extract<ContentBlock, { kind: K }>, 'kind' | 'aim'>,
    FieldType
  >;
} = {
  text: { id: 'optionalLine', text: 'html' },
  article: {
    id: 'optionalLine',
    title: 'line',
    text: 'html',
    url: 'optionalLink',
    urlLabel: 'optionalLine',
  },
  event: {
    id: 'optionalLine',
    title: 'line',
    when: 'line',
    where: 'line',
    text: 'html',
    url: 'link',
    sourceId: 'optionalLine',
  },
  success: {
    id: 'optionalLine',
    title: 'line',
    text: 'html',
    credit: 'line',
    sourceId: 'optionalLine',
  },
  callToAction: { id: 'optionalLine', text: 'html', label: 'line', url: 'link' },
  contactPerson: {
    id: 'optionalLine',
    name: 'line',
    role: 'line',
    phone: 'line',
    email: 'email',
    workingDays: 'line',
    sourceId: 'optionalLine',
  },
};

/**
 * Reads blocks from JSON that anybody may have written. A draft may be unfinished: empty fields are fine here and are
 * reported by the pre-flight; what is wrong in itself (a bad link, an unknown kind, a far too long text) is a problem.
 */
export function parseBlocks(json: unknown): ParsedBlocks {
  if (!Array.isArray(json)) return { blocks: [], problems: [{ path: '', code: 'NOT_A_LIST' }] };
  const problems: BlockProblem[] = [];
  if (json.length > MAX_BLOCKS) problems.push({ path: '', code: 'TOO_MANY' });
  const blocks = json
    .slice(0, MAX_BLOCKS)
    .map((item: unknown, index) => parseBlock(item, String(index), problems))
    .filter((block) => block !== null);
  return { blocks, problems };
}

function parseBlock(item: unknown, path: string, problems: BlockProblem[]): ContentBlock | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    problems.push({ path, code: 'NOT_AN_OBJECT' });
    return null;
  }
  const source = item as Record<string, unknown>;
  const kind = source['kind'];
  if (!isKind(kind)) {
    problems.push({ path: `${path}.kind`, code: 'KIND_UNKNOWN' });
    return null;
  }
  const block: Record<string, string> = { kind, aim: parseAim(source['aim'], path, problems) };
  for (const [field, type] of Object.entries<FieldType>(FIELDS[kind])) {
    const value = parseField(source[field], type, `${path}.${field}`, problems);
    if (value !== undefined) block[field] = value;
  }
  // FIELDS is checked against the type of every kind, so what was just built has its shape.
  return block as unknown as ContentBlock;
}

function isKind(kind: unknown): kind is ContentBlockKind {
  return typeof kind === 'string' && Object.hasOwn(FIELDS, kind);
}

function parseAim(aim: unknown, path: string, problems: BlockProblem[]): ContentAim {
  const known = CONTENT_AIMS.find((candidate) => candidate === aim);
  if (!known) problems.push({ path: `${path}.aim`, code: 'AIM_UNKNOWN' });
  return known ?? 'INFORM';
}

function parseField(
  value: unknown,
  type: FieldType,
  path: string,
  problems: BlockProblem[],
): string | undefined {
  const empty = type === 'optionalLine' || type === 'optionalLink' ? undefined : '';
  if (value === undefined || value === null) return empty;
  if (typeof value !== 'string') {
    problems.push({ path, code: 'NOT_TEXT' });
    return empty;
  }
  if (value.length > LENGTHS[type]) problems.push({ path, code: 'TOO_LONG' });
  const read = readers[type](value.slice(0, LENGTHS[type]), (code) => problems.push({ path, code }));
  return read === '' ? empty : read;
}

type Report = (code: BlockProblemCode) => void;

const readLine = (value: string): string => cleanLine(value);

const readLink = (value: string, report: Report): string => {
  const line = cleanLine(value);
  const problem = line === '' ? null : linkProblem(line);
  if (problem) report(problem);
  return safeLink(line);
};

const readEmail = (value: string, report: Report): string => {
  const line = cleanLine(value);
  if (line !== '' && !/^[^@\s<>"]+@[^@\s<>"]+\.[^@\s<>"]+$/.test(line)) {
    report('EMAIL_INVALID');
    return '';
  }
  return line;
};

const readHtml = (value: string, report: Report): string => {
  for (const code of new Set(refusedLinks(value))) report(code);
  return sanitizeLetterHtml(value);
};

const readers: Record<FieldType, (value: string, report: Report) => string> = {
  line: readLine,
  optionalLine: readLine,
  link: readLink,
  optionalLink: readLink,
  email: readEmail,
  html: readHtml,
};
