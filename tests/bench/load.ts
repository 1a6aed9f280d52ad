import autocannon from 'autocannon';
import { median } from './figure';

export interface Target {
  url: string;
  headers?: Record<string, string>;
  body: string;
}

/** Answers per second at so many connections. @throws when an answer was not 2xx */
export async function answersPerSecond(
  target: Target,
  connections: number,
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url: target.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...target.headers },
    body: target.body,
    connections,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${target.url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

/** Both in turn, several rounds, so that a machine that slows down slows both; the median of each. */
export async function inTurn(
  ours: Target,
  limit: Target,
  connections: number,
  rounds: number,
  seconds: number,
) {
  const measured = { ours: [] as number[], limit: [] as number[] };
  await refuseHollow(ours, limit);
  // A run of a second is there to see that it runs.
  if (seconds > 1) {
    await answersPerSecond(ours, connections, 2);
    await answersPerSecond(limit, connections, 2);
  }
  for (let round = 0; round < rounds; round += 1) {
    measured.ours.push(await answersPerSecond(ours, connections, seconds));
    measured.limit.push(await answersPerSecond(limit, connections, seconds));
  }
  return { ours: median(measured.ours), limit: median(measured.limit) };
}

/**
 * A refusal or an empty answer is quick too: neither may be measured.
 * @throws when GraphQL tells an error in an answer that is in order for HTTP, or ours says less than half of what the limit says
 */
async function refuseHollow(ours: Target, limit: Target): Promise<void> {
  const answer = await answerOf(ours);
  if ('errors' in (JSON.parse(answer) as object)) throw new Error(answer);
  if (answer.length * 2 < (await answerOf(limit)).length)
    throw new Error(`${limit.url} says far more than ours: ${answer}`);
}

async function answerOf({ url, headers, body }: Target): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
}
