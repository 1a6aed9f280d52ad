import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { drawableOutline } from './area-outline.rules';
import type { AreaInput } from './area.types';

// CBS: district WK + 4 + 2, neighbourhood BU + 4 + 4; the last part can hold letters (Amsterdam).
const CBS_CODE = /^(WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/;

/** @throws ValidationError naming every wrong field */
export function checkArea(input: Partial<AreaInput>, isNew: boolean): void {
  const checks = new Checks();
  if (isNew || input.name !== undefined) checks.required('name', input.name, 200);
  checks.that('cbsCode', !input.cbsCode || CBS_CODE.test(input.cbsCode), FieldProblemCode.INVALID);
  const hasOutline = input.outline !== undefined && input.outline !== null;
  checks.that(
    'outline',
    !hasOutline || drawableOutline(input.outline) !== undefined,
    FieldProblemCode.INVALID,
  );
  checks.done();
}
