import type { UserActor } from '../../api/access/actor';
import { InteractionsService } from '../../api/interactions/interactions.service';
import { VisitFlowService } from '../../api/visits/visit-flow.service';
import { VisitsService } from '../../api/visits/visits.service';
import type { Business } from '../generated/client';
import type { DemoBase } from './demo-base';
import type { DemoPerson } from './demo-relations';
import type { Dice } from './dice';
import { inLanes } from './lanes';
import type { Services } from './services';
import { AGREEMENTS, CALL_SUMMARIES, VISIT_REPORTS, VISIT_SUBJECTS } from './vocabulary';

const DAY = 86_400_000;

interface Meeting {
  actor: UserActor;
  business: Business;
  contactIds: string[];
  daysAgo: number;
}

/** Two and a half years of contact moments and visits, and the visits of the coming weeks. */
export async function seedMeetings(
  services: Services,
  base: DemoBase,
  dice: Dice,
  businesses: readonly Business[],
  people: readonly DemoPerson[],
): Promise<void> {
  const now = services.clock.now();
  const meetingWith = (business: Business, daysAgo: number): Meeting => ({
    actor: business.accountManagerId === base.staff.youssef.userId ? base.staff.youssef : base.staff.sanne,
    business,
    contactIds: people
      .filter((person) => person.businessId === business.id)
      .slice(0, 1)
      .map(({ contact }) => contact.id),
    daysAgo,
  });

  const calls = businesses.flatMap((business) =>
    Array.from({ length: dice.between(0, 3) }, () => ({
      ...meetingWith(business, dice.between(1, 900)),
      summary: dice.pick(CALL_SUMMARIES),
      channel: dice.pick(['PHONE', 'EMAIL', 'MEETING', 'PHONE'] as const),
      isConfidential: dice.chance(0.04),
    })),
  );
  await inLanes(calls, ({ actor, business, contactIds, daysAgo, ...call }) =>
    services.get(InteractionsService).log(actor, {
      ...call,
      businessId: business.id,
      contactIds,
      occurredAt: new Date(now.getTime() - daysAgo * DAY),
    }),
  );

  const visits = businesses.flatMap((business) => {
    const past = Array.from({ length: dice.chance(0.35) ? dice.between(1, 2) : 0 }, () =>
      dice.between(3, 850),
    );
    const coming = dice.chance(0.04) ? [-dice.between(1, 40)] : [];
    return [...past, ...coming].map((daysAgo) => ({
      ...meetingWith(business, daysAgo),
      hour: dice.between(8, 15),
      subject: dice.pick(VISIT_SUBJECTS),
      report: dice.pick(VISIT_REPORTS),
      agreement: dice.chance(0.4) ? dice.pick(AGREEMENTS) : undefined,
    }));
  });
  await inLanes(visits, (visit) => seedVisit(services, now, visit));
}

async function seedVisit(
  services: Services,
  now: Date,
  visit: Meeting & { hour: number; subject: string; report: string; agreement: string | undefined },
): Promise<void> {
  const { actor, business, contactIds, daysAgo } = visit;
  const startsAt = weekday(new Date(now.getTime() - daysAgo * DAY));
  startsAt.setUTCHours(visit.hour, 0, 0, 0);
  const flow = services.get(VisitFlowService);
  const planned = await services.get(VisitsService).plan(actor, {
    businessId: business.id,
    subject: visit.subject,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    contactIds,
  });
  if (startsAt > now) {
    await flow.confirm(actor, planned.id, planned.version);
    return;
  }
  const confirmed = await flow.confirm(actor, planned.id, planned.version);
  const held = await flow.hold(actor, confirmed.id, confirmed.version);
  const dueOn = new Date(Math.max(now.getTime(), startsAt.getTime()) + 14 * DAY);
  dueOn.setUTCHours(0, 0, 0, 0);
  await flow.report(actor, held.id, held.version, {
    report: visit.report,
    agreements:
      visit.agreement && daysAgo < 60 ? [{ what: visit.agreement, userId: actor.userId, dueOn }] : [],
  });
}

/** Nobody visits in the weekend. */
function weekday(day: Date): Date {
  const moved = new Date(day);
  while (moved.getUTCDay() === 0 || moved.getUTCDay() === 6) moved.setUTCDate(moved.getUTCDate() + 1);
  return moved;
}
