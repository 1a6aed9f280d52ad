import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { TopicInput } from './topic.types';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws ValidationError naming every wrong field */
export function checkTopic(input: Partial<TopicInput>, isNew: boolean): void {
  const checks = new Checks();
  if (isNew || input.name !== undefined) checks.required('name', input.name, 100);
  const isReadable = !input.slug || (SLUG.test(input.slug) && input.slug.length <= 100);
  checks.that('slug', isReadable, FieldProblemCode.INVALID);
  checks.text('description', input.description, 500).range('position', input.position, 0, 10_000).done();
}

/** "Werken & Leren" → "werken-leren": what a topic is called in addresses. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 100).replace(/-$/, '') ?? 'onderwerp';
}
