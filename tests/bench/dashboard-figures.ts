import { judged, type Figure } from './figure';
import { p95 } from './latency';
import type { BenchWorld } from './world';

const CONNECTIONS = 4;
const GOAL = 300;

const SCREENS = {
  'dashboard.today': `{ dashboard { visitsToday { id subject business { name } contacts { name } } myCommitments { id what dueOn }
    upcomingEvents { id title startsAt capacity seatsTaken waiting } counts { businesses associations contacts visitsThisYear
    openCommitments lateCommitments myFollowUps confirmedSubscriptions } } }`,
  'dashboard.visits': '{ visitsPerMonth(months: 12) { month visits owner { id name colour } } }',
} as const;

/** The parts of the first screen of the day, each with what it shows. */
export async function dashboardFigures({ apiUrl, cookie, seconds }: BenchWorld): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [id, query] of Object.entries(SCREENS)) {
    const asked = { url: apiUrl, cookie, bodies: [{ query }] };
    await p95(asked, { connections: CONNECTIONS, seconds: 1 });
    figures.push(
      judged({
        id,
        what: `p95 at ${CONNECTIONS} connections`,
        unit: 'ms',
        value: await p95(asked, { connections: CONNECTIONS, seconds }),
        goal: GOAL,
        better: 'lower',
      }),
    );
  }
  return figures;
}
