import { BusinessStatus, SegmentVisibility } from '../../prisma/generated/enums';
import type { Permission } from '../access/permissions';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import {
  isGroup,
  type DefinitionProblem,
  type SegmentCondition,
  type SegmentDefinition,
  type SegmentInput,
  type SegmentPart,
} from './segment.types';

const MAX_CONDITIONS = 30;
/** The whole, its groups, and groups within those: deeper than that nobody reads it right. */
const MAX_DEPTH = 3;
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
const moment = { LONGER_AGO: months, WITHIN: months, NEVER: nothing };

/** Field → operator → what its value must be. Everything a condition can say stands in this table. */
const FIELDS: Readonly<Record<SegmentCondition['field'], Readonly<Record<string, ValueRule>>>> = {
  area: choice(references),
  sector: choice(references),
  association: choice(references),
  board: choice(references),
  accountManager: choice(references),
  topic: choice(references),
  registration: choice(references),
  attendance: choice(references),
  tag: choice(words),
  city: choice(words),
  role: choice(words),
  status: choice(statuses),
  size: { AT_LEAST: persons, AT_MOST: persons },
  lastVisit: moment,
  lastContact: moment,
  lastAttendance: moment,
  openCommitment: { YES: nothing, NO: nothing },
};

/** What a condition reveals that not every reader of businesses may know. */
const REVEALS: Readonly<Partial<Record<SegmentCondition['field'], Permission>>> = {
  role: 'contacts.read',
  board: 'contacts.read',
  topic: 'subscriptions.read',
  registration: 'registrations.read',
  attendance: 'registrations.read',
  lastAttendance: 'registrations.read',
  lastVisit: 'visits.read',
  lastContact: 'interactions.read',
  openCommitment: 'commitments.read',
};

/** The rights somebody needs to ask a question of their own with these conditions, each once. */
export function permissionsToAsk(definition: SegmentDefinition): Permission[] {
  const asked = conditionsOf(definition).map(({ condition }) => REVEALS[condition.field]);
  return [...new Set(asked.filter((permission) => permission !== undefined))];
}

/** What somebody must be allowed to read to see the value that a condition looks at; undefined when businesses.read will do. */
export function permissionToSee({ field }: SegmentCondition): Permission | undefined {
  return REVEALS[field];
}

export type ParsedDefinition =
  | { definition: SegmentDefinition; problems?: undefined }
  | { definition?: undefined; problems: DefinitionProblem[] };

/** Reads an untrusted definition: the typed tree without anything it should not have, or everything wrong with it. */
export function parseDefinition(json: unknown): ParsedDefinition {
  const problems: DefinitionProblem[] = [];
  if (!isObject(json)) return { problems: [{ path: '', problem: 'NOT_A_DEFINITION' }] };
  const definition = readGroup(json, '', problems, 1) as SegmentDefinition;
  if (conditionsOf(definition).length > MAX_CONDITIONS)
    problems.push({ path: 'conditions', problem: 'TOO_MANY_CONDITIONS' });
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

/**
 * The input with its definition read and its sharing made whole.
 * @param before what stands there, when it is a change
 * @throws ValidationError naming every wrong field
 */
export function checkedSegment<Input extends Partial<SegmentInput>>(input: Input, before?: Sharing): Input {
  const checks = new Checks();
  if (!before || input.name !== undefined) checks.required('name', input.name, 200);
  checks.text('description', input.description, 2_000);
  const whole = { ...input, ...checkedSharing(checks, input, before) };
  if (before && input.definition === undefined) {
    checks.done();
    return whole;
  }
  return { ...whole, definition: checkedDefinition(input.definition, checks) };
}

type Sharing = Required<Pick<SegmentInput, 'visibility' | 'roles'>>;

/** Sharing with roles names at least one; with everybody or nobody it names none. */
function checkedSharing(checks: Checks, input: Partial<SegmentInput>, before?: Sharing): Partial<Sharing> {
  if (!input.visibility && !input.roles) return {};
  const visibility = input.visibility ?? before?.visibility ?? SegmentVisibility.EVERYONE;
  if (visibility !== SegmentVisibility.ROLES) return { visibility, roles: [] };
  const roles = [...new Set(input.roles ?? before?.roles ?? [])];
  checks.that('roles', roles.length > 0, FieldProblemCode.AT_LEAST_ONE);
  return { visibility, roles };
}

interface PlacedCondition {
  condition: SegmentCondition;
  /** Places in `conditions`, from the top down. */
  path: number[];
}

/** All conditions with their place, in the order people see them. */
export function conditionsOf(definition: SegmentDefinition, above: number[] = []): PlacedCondition[] {
  return definition.conditions.flatMap((part: SegmentPart, place) => {
    const path = [...above, place];
    return isGroup(part) ? conditionsOf(part, path) : [{ condition: part, path }];
  });
}

type Json = Record<string, unknown>;

function readGroup(json: Json, path: string, problems: DefinitionProblem[], depth: number) {
  const at = (name: string) => (path ? `${path}.${name}` : name);
  if (json['match'] !== 'ALL' && json['match'] !== 'ANY')
    problems.push({ path: at('match'), problem: 'UNKNOWN_MATCH' });
  const parts: unknown[] = Array.isArray(json['conditions']) ? json['conditions'] : [];
  if (parts.length === 0) problems.push({ path: at('conditions'), problem: 'NO_CONDITIONS' });
  const conditions = parts.map((part, place) => readPart(part, at(`conditions.${place}`), problems, depth));
  return { match: json['match'], conditions: conditions.filter((part) => part !== undefined) };
}

function readPart(part: unknown, path: string, problems: DefinitionProblem[], depth: number): unknown {
  if (!isObject(part)) return fail(problems, path, 'NOT_A_DEFINITION');
  if (!('conditions' in part)) return readCondition(part, path, problems);
  if (depth >= MAX_DEPTH) return fail(problems, path, 'NESTED_TOO_DEEP');
  return readGroup(part, path, problems, depth + 1);
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
