export interface GraphqlFailure {
  message: string;
  extensions: {
    code: string;
    params?: Record<string, unknown>;
    field?: string;
    problems?: { field: string; code: string; params?: Record<string, unknown> }[];
    current?: Record<string, unknown>;
  };
}

export interface GraphqlAnswer<T> {
  status: number;
  data: T | null;
  errors: GraphqlFailure[];
}

/** Speaks to the api as the admin does: over HTTP with the session cookie. */
export class GraphqlClient {
  readonly userId: string | undefined;

  constructor(
    private readonly url: string,
    private readonly session: { userId: string; cookie: string } | undefined,
  ) {
    this.userId = session?.userId;
  }

  get cookie(): string {
    return this.session?.cookie ?? '';
  }

  /** The whole answer, errors included. */
  async send<T = Record<string, never>>(query: string, variables: object = {}): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        ...(this.session ? { cookie: this.session.cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: T | null; errors?: GraphqlFailure[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** The data; throws with the codes when the api refused. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.send<T>(query, variables);
    if (answer.errors.length > 0 || answer.data === null) {
      throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
    }
    return answer.data;
  }

  /** The first refusal; throws when the api agreed. */
  async refusal(query: string, variables: object = {}): Promise<GraphqlFailure['extensions']> {
    const answer = await this.send(query, variables);
    const [error] = answer.errors;
    if (!error) throw new Error(`not refused: ${JSON.stringify(answer.data)}`);
    return error.extensions;
  }
}
