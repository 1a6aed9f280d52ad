import { HttpError } from 'react-admin';

/** One refused field, as the api reports it in `extensions.problems`. */
export interface Problem {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

export interface ErrorExtensions {
  code?: string;
  params?: Record<string, unknown>;
  problems?: Problem[];
  /** What stands in the database now, when somebody else was first. */
  current?: Record<string, unknown>;
}

export type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What react-admin needs to know of a code: whether to ask for a sign-in, or to say that something is not yours. */
const httpStatus: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/**
 * A refusal of the api in the words of the reader. `body.errors` is where react-admin looks
 * for the sentences that it places next to inputs.
 */
export class ApiError extends HttpError {
  readonly code: string;
  readonly current: Record<string, unknown> | undefined;

  constructor(extensions: ErrorExtensions, translate: Translate) {
    const code = extensions.code ?? 'INTERNAL';
    super(sentence(translate, code, extensions.params), httpStatus[code] ?? 400, {
      errors: sentencesByField(extensions, translate),
    });
    // HttpError sets its own prototype, which would make `instanceof ApiError` false.
    Object.setPrototypeOf(this, ApiError.prototype);
    this.name = 'ApiError';
    this.code = code;
    this.current = extensions.current;
  }
}

const sentence = (translate: Translate, code: string, params: Record<string, unknown> = {}) =>
  translate(`errors.${code}`, { ...params, _: translate('errors.INTERNAL') });

function sentencesByField({ problems = [] }: ErrorExtensions, translate: Translate): Record<string, string> {
  return Object.fromEntries(
    problems.map(({ field, code, params }) => [field, sentence(translate, code, params)]),
  );
}
