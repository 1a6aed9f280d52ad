import { judged, type Figure } from './figure';
import { inTurn } from './load';
import { QUESTIONS } from './questions';
import type { BenchWorld } from './world';

const CONNECTIONS = 16;

/** Our api beside the bare limit server, question by question, at 16 connections, signed in, audit and rights on. */
export async function apiFigures(world: BenchWorld): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const question of QUESTIONS) {
    const { ours, limit } = await inTurn(
      {
        url: `${world.apiUrl}/graphql`,
        headers: { cookie: world.cookie, 'apollo-require-preflight': '1' },
        body: JSON.stringify({ query: question.query, variables: question.variables(world.sample) }),
      },
      { url: `${world.limitUrl}/${question.id}`, body: JSON.stringify(question.values(world.sample)) },
      CONNECTIONS,
      world.rounds,
      world.seconds,
    );
    figures.push(
      judged({
        id: `api.${question.id}`,
        what: question.what,
        unit: '/s',
        value: ours,
        limit,
        goal: question.goal,
        better: 'higher',
      }),
    );
  }
  return figures;
}
