import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { ViewInput, ViewSettings } from './view.types';

const MOST_CHARACTERS = 20_000;
const MOST_COLUMNS = 100;
const LIST_NAME = /^[a-z][A-Za-z]{0,49}$/;

/**
 * The input with its settings read: nothing in them but filter, order and columns.
 * @throws ValidationError naming every wrong field
 */
export function checkedView<Input extends Partial<ViewInput>>(input: Input, isNew: boolean): Input {
  const checks = new Checks();
  if (isNew || input.name !== undefined) checks.required('name', input.name, 100);
  if (isNew) checks.that('list', LIST_NAME.test(input.list ?? ''), FieldProblemCode.INVALID);
  const settings = isNew || input.settings !== undefined ? readSettings(input.settings, checks) : undefined;
  checks.done();
  return settings ? { ...input, settings } : input;
}

function readSettings(json: unknown, checks: Checks): ViewSettings | undefined {
  if (!isSettings(json)) {
    checks.that('settings', false, FieldProblemCode.INVALID);
    return undefined;
  }
  checks.that('settings', JSON.stringify(json).length <= MOST_CHARACTERS, FieldProblemCode.TOO_LARGE, {
    max: MOST_CHARACTERS,
  });
  const { filter, sort, hiddenColumns, columnOrder } = json;
  return {
    filter: filter ?? {},
    ...(sort ? { sort: { field: sort.field, order: sort.order } } : {}),
    ...(hiddenColumns ? { hiddenColumns } : {}),
    ...(columnOrder ? { columnOrder } : {}),
  };
}

type GivenSettings = { [Key in keyof ViewSettings]: ViewSettings[Key] | null };

function isSettings(json: unknown): json is GivenSettings {
  if (!isObject(json)) return false;
  const { filter, sort, hiddenColumns, columnOrder } = json;
  const isRight = [
    isAbsent(filter) || isObject(filter),
    isAbsent(sort) || isSort(sort),
    isAbsent(hiddenColumns) || isNames(hiddenColumns),
    isAbsent(columnOrder) || isOrder(columnOrder),
  ];
  return isRight.every(Boolean);
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSort(value: unknown): value is NonNullable<ViewSettings['sort']> {
  if (!isObject(value)) return false;
  const { field, order } = value;
  return typeof field === 'string' && field.length <= 100 && (order === 'ASC' || order === 'DESC');
}

function isNames(value: unknown): value is string[] {
  if (!Array.isArray(value) || value.length > MOST_COLUMNS) return false;
  return value.every((name) => typeof name === 'string' && name.length <= 100);
}

/** A place twice or left out would hide a column for whoever opens the view. */
function isOrder(value: unknown): value is number[] {
  if (!Array.isArray(value) || value.length > MOST_COLUMNS) return false;
  const places = new Set<unknown>(value);
  return value.every((_column, place) => places.has(place));
}
