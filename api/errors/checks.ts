import { ValidationError, type ErrorParams, type FieldProblem } from './domain-error';
import { FieldProblemCode } from './error-code';

// Line breaks and tabs are text; other control characters and lone surrogates are damage or an attack.
const CONTROL_CHARACTERS = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Collects everything wrong with an input, so that a person sees all of it at once. */
export class Checks {
  private readonly found: FieldProblem[] = [];

  get problems(): readonly FieldProblem[] {
    return this.found;
  }

  that(field: string, holds: boolean, code: FieldProblemCode, params?: ErrorParams): this {
    if (!holds) this.found.push(params ? { field, code, params } : { field, code });
    return this;
  }

  /** Present, not blank, and at most `max` characters. */
  required(field: string, value: string | null | undefined, max: number): this {
    if (value === null || value === undefined || value.trim() === '') {
      return this.that(field, false, FieldProblemCode.REQUIRED);
    }
    return this.text(field, value, max);
  }

  /** Absent, or clean text of at most `max` characters. */
  text(field: string, value: string | null | undefined, max: number): this {
    if (value === null || value === undefined) return this;
    return this.that(field, value.length <= max, FieldProblemCode.TOO_LONG, { max }).that(
      field,
      !CONTROL_CHARACTERS.test(value),
      FieldProblemCode.CONTROL_CHARACTERS,
    );
  }

  /** Absent, or a number within bounds. */
  range(field: string, value: number | null | undefined, min: number, max: number): this {
    if (value === null || value === undefined) return this;
    return this.that(field, value >= min, FieldProblemCode.TOO_SMALL, { min }).that(
      field,
      value <= max,
      FieldProblemCode.TOO_LARGE,
      { max },
    );
  }

  /** Absent, or short clean labels, at most fifty of them. */
  labels(field: string, values: readonly string[] | null | undefined, max = 50): this {
    if (!values) return this;
    this.that(field, values.length <= 50, FieldProblemCode.TOO_LARGE, { max: 50 });
    for (const value of values) this.required(field, value, max);
    return this;
  }

  done(): void {
    if (this.found.length > 0) throw new ValidationError(this.found);
  }
}
