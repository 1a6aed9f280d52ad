import type { TypedDocumentString } from '../graphql/generated';
import { ApiError, type ErrorExtensions, type Translate } from './api-error';

export type Request = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: ErrorExtensions }[];
}

/** The one way from the screens to the api: a typed operation in, its result or an ApiError out. */
export function createRequest(
  translate: Translate,
  send: typeof fetch = (...call) => fetch(...call),
): Request {
  return async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => {
    const answer = await post<Result>({ query: document.toString(), variables });
    const refusal = answer.errors?.[0];
    if (refusal) throw new ApiError(refusal.extensions ?? {}, translate);
    if (!answer.data) throw new ApiError({ code: 'INTERNAL' }, translate);
    return answer.data;
  };

  async function post<Result>(body: { query: string; variables: unknown }): Promise<Answer<Result>> {
    let response: Response;
    try {
      response = await send('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        // The second header tells the api that a script of ours asks, not a form on another site.
        headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
        body: JSON.stringify(body),
      });
    } catch {
      throw new ApiError({ code: 'UNREACHABLE' }, translate);
    }
    if (response.status >= 500) throw new ApiError({ code: 'INTERNAL' }, translate);
    return (await response.json()) as Answer<Result>;
  }
}
