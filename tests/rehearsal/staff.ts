/** A member of staff in a browser, as far as GraphQL sees one. */
export class Staff {
  private constructor(
    readonly url: string,
    readonly cookie: string,
    readonly id: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<Staff> {
    const response = await post(url, '', {
      query:
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      variables: { email, password },
    });
    const { data } = (await response.json()) as { data: { signIn: { id: string } } | null };
    const [cookie] = response.headers.getSetCookie();
    if (!data || !cookie) throw new Error(`${email} could not sign in`);
    return new Staff(url, cookie.split(';')[0] ?? '', data.signIn.id);
  }

  /** @throws with the api's codes when it refuses */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await post(this.url, this.cookie, { query, variables });
    const { data, errors } = (await response.json()) as { data: Data | null; errors?: unknown[] };
    if (errors || !data) throw new Error(`Refused: ${JSON.stringify(errors)} for ${query.slice(0, 120)}`);
    return data;
  }
}

function post(url: string, cookie: string, body: object): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie },
    body: JSON.stringify(body),
  });
}
