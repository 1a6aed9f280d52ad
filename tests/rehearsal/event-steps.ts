import { linkInMail } from './newsletter-steps';
import type { Town } from './town';
import { inParallel, Visitor } from './visitor';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const CAPACITY = 40;

export interface AnnouncedEvent {
  id: string;
  slug: string;
  capacity: number;
}

/** Plans a themed meeting for the target group and opens its registration. */
export async function announceEvent(town: Town, segmentId: string): Promise<AnnouncedEvent> {
  const { organiser } = town.staff;
  const startsAt = new Date(Date.now() + 21 * DAY);
  const { createEvent } = await organiser.ask<{ createEvent: { id: string; version: number } }>(
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { id version } }',
    {
      input: {
        kind: 'THEMED_MEETING',
        title: 'Themabijeenkomst ruimte om te ondernemen',
        summary: 'Praat mee over ruimte voor uw bedrijf.',
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + 2 * HOUR).toISOString(),
        venueName: 'Gemeentehuis',
        capacity: CAPACITY,
        segmentId,
      },
    },
  );
  const { publishEvent } = await organiser.ask<{ publishEvent: AnnouncedEvent }>(
    'mutation ($id: ID!, $v: Int!) { publishEvent(id: $id, expectedVersion: $v) { id slug capacity } }',
    { id: createEvent.id, v: createEvent.version },
  );
  return publishEvent;
}

/** More readers than seats register on the public page, all at once; a few then cancel, and their seats go on. */
export async function registerVisitors(town: Town, event: AnnouncedEvent): Promise<Record<string, number>> {
  const readers = await town.rows<{ email: string; name: string | null }>(
    `SELECT "email", "name" FROM deliveries WHERE "status" NOT IN ('EXCLUDED', 'SUPPRESSED') ORDER BY md5("email") LIMIT $1`,
    [Math.round(CAPACITY * 1.5)],
  );
  const page = `${town.url}/agenda/${event.slug}`;
  const start = performance.now();
  const waits: number[] = [];
  await inParallel(readers, 16, async ({ email, name }) => {
    const begun = performance.now();
    await new Visitor().submit(page, { name: name ?? 'Ondernemer', email });
    waits.push(performance.now() - begun);
  });
  const seconds = (performance.now() - start) / 1000;
  const state = async () => ({
    seatsTaken: await town.count('SELECT "seatsTaken" AS count FROM events WHERE "id" = $1', [event.id]),
    waiting: await town.count(
      `SELECT count(*) FROM registrations WHERE "eventId" = $1 AND "status" = 'WAITLISTED'`,
      [event.id],
    ),
  });
  const full = await state();
  const leaving = await town.rows<{ email: string }>(
    `SELECT "email" FROM registrations WHERE "eventId" = $1 AND "status" = 'REGISTERED' ORDER BY "joinedAt" LIMIT 5`,
    [event.id],
  );
  await inParallel(leaving, 2, async ({ email }) => {
    await new Visitor().submit(await linkInMail(town, email, '/aanmelding/'));
  });
  const after = await state();
  return {
    tried: readers.length,
    waitingWhenFull: full.waiting,
    cancelled: leaving.length,
    waiting: after.waiting,
    seatsTaken: after.seatsTaken,
    slowestMilliseconds: Math.round(Math.max(...waits)),
    perMinute: Math.round((readers.length / seconds) * 60),
  };
}
