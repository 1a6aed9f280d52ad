export interface Sent {
  query: string;
  variables: Record<string, unknown>;
}

/** A server that answers every operation with the next of the given answers, and remembers what it was asked. */
export function fakeFetch(...answers: object[]) {
  const sent: Sent[] = [];
  const send = ((_address: string, init?: RequestInit) => {
    sent.push(JSON.parse(init?.body as string) as Sent);
    const answer = answers[sent.length - 1] ?? answers.at(-1) ?? {};
    return Promise.resolve({ status: 200, json: () => Promise.resolve(answer) } as Response);
  }) as typeof fetch;
  return { send, sent };
}

export const words = (key: string, options: Record<string, unknown> = {}) =>
  options.max ? `${key} ${JSON.stringify(options.max)}` : key;
