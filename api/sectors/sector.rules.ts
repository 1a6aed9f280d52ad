import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { SectorInput } from './sector.types';

const CODE = /^([A-V]|\d{2,5})$/;
const VERSIONS = ['2008', '2025', 'unknown'];

/** @throws ValidationError naming every wrong field */
export function checkSector(input: Partial<SectorInput>, isNew: boolean): void {
  const checks = new Checks();
  if (isNew || input.name !== undefined) checks.required('name', input.name, 300);
  checks.text('nameEn', input.nameEn, 300);
  if (isNew || input.code !== undefined) {
    checks.that('code', CODE.test(input.code ?? ''), FieldProblemCode.INVALID);
  }
  if (isNew || input.sbiVersion !== undefined) {
    checks.that('sbiVersion', VERSIONS.includes(input.sbiVersion ?? ''), FieldProblemCode.INVALID);
  }
  checks.done();
}
