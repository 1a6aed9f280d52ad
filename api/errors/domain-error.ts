import { ErrorCode, type FieldProblemCode } from './error-code';

export type ErrorParams = Record<string, string | number | boolean | null>;

/** One thing wrong with one field, in a code that the screen puts into words next to that field. */
export interface FieldProblem {
  field: string;
  code: FieldProblemCode;
  params?: ErrorParams;
}

/** A refusal that people may see. Knows no HTTP and no Dutch; params never carry personal data. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = new.target.name;
  }
}

export class NotFoundError extends DomainError {
  constructor(type: string) {
    super(ErrorCode.NOT_FOUND, { type });
  }
}

export class ForbiddenError extends DomainError {
  constructor(permission: string) {
    super(ErrorCode.FORBIDDEN, { permission });
  }
}

export class UnauthenticatedError extends DomainError {
  constructor() {
    super(ErrorCode.UNAUTHENTICATED);
  }
}

export class ValidationError extends DomainError {
  constructor(problems: readonly FieldProblem[]) {
    super(ErrorCode.VALIDATION, {}, problems);
  }
}

/** Somebody else changed the record meanwhile. `current` is what stands there now; GraphQL shows it to those who may read it. */
export class StaleVersionError extends DomainError {
  constructor(
    type: string,
    readonly current: Record<string, unknown> & { version: number },
  ) {
    super(ErrorCode.STALE_VERSION, { type, currentVersion: current.version });
  }
}

export class NotAllowedInStateError extends DomainError {
  constructor(type: string, state: string, wanted: string) {
    super(ErrorCode.NOT_ALLOWED_IN_STATE, { type, state, wanted });
  }
}
