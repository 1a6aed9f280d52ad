/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isVariableDeclaration,
  ScriptTarget,
  type Node,
} from 'typescript';
import { fieldName, resourceOfSubject, verbName } from '../../../admin/fields/field-words';
import { en } from '../../../admin/i18n/en';
import { nl } from '../../../admin/i18n/nl';
import { createTranslator } from '../../../admin/i18n/translator';
import { projectRoot } from '../../../api/config/project-root';
import { Prisma } from '../../../prisma/generated/client';

const sources = ['api', 'jobs'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(projectRoot(), folder, file), 'utf8')),
);

const matches = (pattern: RegExp, source: string) =>
  [...source.matchAll(pattern)].map(([, found]) => found ?? '');
const models = new Set<string>(Object.values(Prisma.ModelName));
const subjectsIn = (source: string) =>
  [...new Set(matches(/\btype: '([A-Z]\w+)'/g, source))].filter((type) => models.has(type));

/** Keeps the count and never changes by itself: nobody reads of it in an audit entry. */
const BOOKKEEPING = ['id', 'version', 'createdAt', 'updatedAt', 'searchName', 'sortName', 'passwordHash'];

const columnsOf = (type: string): string[] =>
  Object.keys((Prisma as unknown as Record<string, object>)[`${type}ScalarFieldEnum`] ?? {}).filter(
    (column) => !BOOKKEEPING.includes(column),
  );

const WRITERS = ['changesOfNew', 'changesBetween'];
const NAMES = ['changes', 'alsoChanged'];

/** The fields that a file writes into the audit by name, beside whole rows. */
function writtenFields(source: string): string[] {
  const found: string[] = [];
  const keys = (node: Node | undefined) => {
    if (!node || !isObjectLiteralExpression(node)) return;
    for (const property of node.properties)
      if (isPropertyAssignment(property) || isShorthandPropertyAssignment(property))
        found.push(property.name.getText(file));
  };
  const visit = (node: Node): void => {
    if (isCallExpression(node) && WRITERS.includes(node.expression.getText(file)))
      node.arguments.forEach(keys);
    if (
      (isPropertyAssignment(node) || isVariableDeclaration(node)) &&
      NAMES.includes(node.name.getText(file))
    )
      keys(node.initializer);
    forEachChild(node, visit);
  };
  const file = createSourceFile('x.ts', source, ScriptTarget.Latest, true);
  visit(file);
  return found;
}

/** Every field that can stand in an audit entry, by the resource whose words name it. */
const audited = sources
  .filter((source) => /audit/i.test(source))
  .flatMap((source) => {
    const subjects = subjectsIn(source);
    const written = writtenFields(source);
    return (subjects.length > 0 ? subjects : ['']).flatMap((type) =>
      [...(type ? columnsOf(type) : []), ...written].map((field) => `${resourceOfSubject(type)}.${field}`),
    );
  });

const actions = sources.flatMap((source) => matches(/action: ['`](\S+?\.[\w-]+)['`]/g, source));

describe.each([
  ['Dutch', nl],
  ['English', en],
])('what the history, the timeline and the audit say in %s', (_language, texts) => {
  const translate = createTranslator(texts);

  it('names every field that can stand in an audit entry', () => {
    expect(audited.length).toBeGreaterThan(200);
    const nameless = [...new Set(audited)].filter((place) => {
      const [resource = '', field = ''] = place.split('.');
      return fieldName(translate, resource, field) === field;
    });
    expect(nameless).toEqual([]);
  });

  it('names everything that something is done to', () => {
    const subjects = [...new Set(sources.filter((source) => /audit/i.test(source)).flatMap(subjectsIn))];
    const isKnown = (key: string) => translate(key) !== key;
    expect(
      subjects.filter(
        (type) => !isKnown(`subjects.${type}`) && !isKnown(`resources.${resourceOfSubject(type)}.name`),
      ),
    ).toEqual([]);
  });

  it('names everything that can be done', () => {
    expect(actions.length).toBeGreaterThan(40);
    const nameless = [...new Set(actions)].filter(
      (action) => verbName(translate, action) === action.split('.').pop(),
    );
    expect(nameless).toEqual([]);
  });
});
