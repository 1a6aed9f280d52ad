import { BusinessStatus } from '../../prisma/generated/enums';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import {
  isGroup,
  type DefinitionProblem,
  type SegmentCondition,
  type SegmentDefinition,
  type SegmentInput,
} from './segment.types';

const MAX_CONDITIONS = 30;
const MAX_VALUES = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type ValueRule = (value: unknown) => boolean;

const listOf =
  (isItem: (item: string) => boolean): ValueRule =>
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MAX_VALUES &&
    value.every((item) => typeof item === 'string' && isItem(item));

const references = listOf((item) => UUID.test(item));
const words = listOf((item) => item.trim() !== '' && item.length <= 100);
const statuses = listOf((item) => Object.hasOwn(BusinessStatus, item));
const persons: ValueRule = (value) => isWholeNumber(value, 0, 1_000_000);
const months: ValueRule = (value) => isWholeNumber(value, 1, 600);
const nothing: ValueRule = (value) => value === undefined || value === null;

const choice = (rule: ValueRule) => ({ IN: rule, NOT_IN: rule });

/** Field → operator → what its value must be. Everything a condition can say stands in this table. */
const FIELDS: Readonly<Record<SegmentCondition['field'], Readonly<Record<string, ValueRule>>>> = {
  area: choice(references),
  sector: choice(references),
  association: choice(references),
  accountManager: choice(references),
  topic: choice(references),
  tag: choice(words),
  city: choice(words),
  status: choice(statuses),
  size: { AT_LEAST: persons, AT_MOST: persons },
  lastVisit: { LONGER_AGO: months, WITHIN: months, NEVER: nothing },
};

export type ParsedDefinition =
  | { definition: SegmentDefinition; problems?: undefined }
  | { definition?: undefined; problems: DefinitionProblem[] };

/** Reads an untrusted definition: the typed tree without anything it should not have, or everything wrong with it. */
export function parseDefinition(json: unknown): ParsedDefinition {
  const problems: DefinitionProblem[] = [];
  if (!isObject(json)) return { problems: [{ path: '', problem: 'NOT_A_DEFINITION' }] };
  const definition = readGroup(json, '', problems, true) as SegmentDefinition;
  const total = definition.conditions.reduce(
    (sum, part) => sum + (isGroup(part) ? part.conditions.length : 1),
    0,
  );
  if (total > MAX_CONDITIONS) problems.push({ path: 'conditions', problem: 'TOO_MANY_CONDITIONS' });
  return problems.length > 0 ? { problems } : { definition };
}

/**
 * A stored or typed definition, typed.
 * @throws ValidationError on the field `definition`, naming each wrong place
 */
export function checkedDefinition(json: unknown, checks = new Checks()): SegmentDefinition {
  const { definition, problems } = parseDefinition(json);
  for (const { path, problem } of problems ?? []) {
    checks.that('definition', false, FieldProblemCode.INVALID, { path, problem });
  }
  checks.done();
  return definition as SegmentDefinition;
}

/** @throws ValidationError naming every wrong field */
export function checkedSegment<Input extends Partial<SegmentInput>>(input: Input, isNew: boolean): Input {
  const checks = new Checks();
  if (isNew || input.name !== undefined) checks.required('name', input.name, 200);
  checks.text('description', input.description, 2_000);
  if (!isNew && input.definition === undefined) {
    checks.done();
    return input;
  }
  return { ...input, definition: checkedDefinition(input.definition, checks) };
}

interface PlacedCondition {
  condition: SegmentCondition;
  /** Place of the group it stands in; null at the top. */
  group: number | null;
}

/** All conditions with the place of their group, in the order people see them. */
export function conditionsOf(definition: SegmentDefinition): PlacedCondition[] {
  return definition.conditions.flatMap((part, place): PlacedCondition[] =>
    isGroup(part)
      ? part.conditions.map((condition) => ({ condition, group: place }))
      : [{ condition: part, group: null }],
  );
}

type Json = Record<string, unknown>;

function readGroup(json: Json, path: string, problems: DefinitionProblem[], mayNest: boolean) {
  const at = (name: string) => (path ? `${path}.${name}` : name);
  if (json['match'] !== 'ALL' && json['match'] !== 'ANY')
    problems.push({ path: at('match'), problem: 'UNKNOWN_MATCH' });
  const parts: unknown[] = Array.isArray(json['conditions']) ? json['conditions'] : [];
  if (parts.length === 0) problems.push({ path: at('conditions'), problem: 'NO_CONDITIONS' });
  const conditions = parts.map((part, place) => readPart(part, at(`conditions.${place}`), problems, mayNest));
  return { match: json['match'], conditions: conditions.filter((part) => part !== undefined) };
}

function readPart(part: unknown, path: string, problems: DefinitionProblem[], mayNest: boolean): unknown {
  if (!isObject(part)) return fail(problems, path, 'NOT_A_DEFINITION');
  if (!('conditions' in part)) return readCondition(part, path, problems);
  return mayNest ? readGroup(part, path, problems, false) : fail(problems, path, 'NESTED_TOO_DEEP');
}

function readCondition(
  { field, operator, value }: Json,
  path: string,
  problems: DefinitionProblem[],
): unknown {
  const operators =
    typeof field === 'string' && Object.hasOwn(FIELDS, field)
      ? FIELDS[field as keyof typeof FIELDS]
      : undefined;
  if (!operators) return fail(problems, `${path}.field`, 'UNKNOWN_FIELD');
  const rule =
    typeof operator === 'string' && Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!rule) return fail(problems, `${path}.operator`, 'UNKNOWN_OPERATOR');
  if (!rule(value)) return fail(problems, `${path}.value`, 'WRONG_VALUE');
  return value === undefined || value === null ? { field, operator } : { field, operator, value };
}

function fail(problems: DefinitionProblem[], path: string, problem: DefinitionProblem['problem']): undefined {
  problems.push({ path, problem });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWholeNumber(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
