import { createHash } from 'node:crypto';
import { cleanLine } from '../../newsletters/render/markup';
import { MAX_BLOCKS, parseBlocks, type BlockProblem } from '../../newsletters/render/parse-blocks';
import type { Language } from '../../prisma/generated/enums';
import { salutation, type ContactName } from '../contacts/contact-name.rules';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { NewsletterContentFacts, NewsletterInput } from './newsletter.types';

/** Sending more than this after its moment needs a person: a restored backup must not send last month's letter. */
export const TOO_LATE_AFTER_HOURS = 6;

const HOUR_MS = 3_600_000;

/**
 * Fingerprint of what a reader gets and who the readers are. Equal content has an equal hash, whatever order the
 * database keeps its keys in.
 */
export function contentHash(content: NewsletterContentFacts): string {
  const { subject, preheader, blocks, language } = content;
  const topics = [...new Set(content.topicIds)].sort();
  const segments = [...new Set(content.segmentIds)].sort();
  const facts = [subject, preheader ?? '', sortedKeys(blocks), language, topics, segments];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}

export function isTooLate(scheduledAt: Date, now: Date): boolean {
  return now.getTime() - scheduledAt.getTime() > TOO_LATE_AFTER_HOURS * HOUR_MS;
}

/**
 * The input with cleaned lines and blocks. A draft may be unfinished; what is wrong in itself is refused.
 * @throws ValidationError naming every wrong field, blocks as `blocks.2.title`
 */
export function checkedNewsletter<Input extends Partial<NewsletterInput>>(
  input: Input,
  isNew: boolean,
): Input {
  const checks = new Checks();
  if (isNew || input.subject !== undefined) checks.required('subject', input.subject, 300);
  checks.text('preheader', input.preheader, 300);
  if (input.topicIds)
    checks.that('topicIds', input.topicIds.length <= 50, FieldProblemCode.TOO_LARGE, { max: 50 });
  if (input.segmentIds)
    checks.that('segmentIds', input.segmentIds.length <= 20, FieldProblemCode.TOO_LARGE, { max: 20 });
  const cleaned: Partial<NewsletterInput> = {
    ...checkedLines(input),
    ...checkedBlocks(checks, input.blocks),
  };
  checks.done();
  return { ...input, ...cleaned };
}

function checkedLines(input: Partial<NewsletterInput>): Partial<NewsletterInput> {
  return {
    ...(input.subject === undefined ? {} : { subject: cleanLine(input.subject) }),
    ...(typeof input.preheader === 'string' ? { preheader: cleanLine(input.preheader) || null } : {}),
  };
}

function checkedBlocks(checks: Checks, blocks: unknown): Partial<NewsletterInput> {
  if (blocks === undefined) return {};
  const parsed = parseBlocks(blocks);
  for (const problem of parsed.problems) {
    checks.that(problem.path ? `blocks.${problem.path}` : 'blocks', false, ...refusalOf(problem));
  }
  return { blocks: parsed.blocks };
}

function refusalOf({ code }: BlockProblem): [FieldProblemCode, Record<string, number>?] {
  switch (code) {
    case 'TOO_LONG':
      return [FieldProblemCode.TOO_LONG, { max: 20_000 }];
    case 'TOO_MANY':
      return [FieldProblemCode.TOO_LARGE, { max: MAX_BLOCKS }];
    case 'EMAIL_INVALID':
      return [FieldProblemCode.EMAIL_INVALID];
    case 'LINK_INVALID':
    case 'LINK_NOT_HTTPS':
    case 'LINK_RELATIVE':
      return [FieldProblemCode.WEBSITE_INVALID];
    default:
      return [FieldProblemCode.INVALID];
  }
}

/** `subsidie-voor-zonnepanelen-3f9a`: readable in the address of the archive, unique by its end. */
export function slugOf(subject: string, unique: string): string {
  const words = subject
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${words || 'nieuwsbrief'}-${unique}`;
}

/** The first line of a letter, comma included: by the person's own preference, else by the name they gave, else neutral. */
export function letterGreeting(
  language: Language,
  person: { contact: ContactName | null; name: string | null },
): string {
  const { contact } = person;
  const name = person.name?.trim();
  if (language === 'EN') {
    const called = contact
      ? [contact.givenName, contact.infix, contact.familyName].filter(Boolean).join(' ')
      : name;
    return called ? `Dear ${called},` : 'Dear Sir or Madam,';
  }
  if (contact) return salutation(contact);
  return name ? `Beste ${name},` : salutation(undefined);
}
