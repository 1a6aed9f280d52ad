import type { PrismaService } from '../../api/database/prisma.service';
import type { Event, Prisma } from '../../prisma/generated/client';
import { unique } from './builders';

/** A published, public event on Thursday 19 March 2026, 17.00 to 19.00, with room for two people unless told otherwise. */
export async function anEvent(
  prisma: PrismaService,
  event: Partial<Prisma.EventUncheckedCreateInput> = {},
): Promise<Event> {
  const organiserId = event.organiserId ?? (await anOrganiser(prisma)).id;
  return prisma.event.create({
    data: {
      slug: `ondernemersborrel-${unique()}`,
      kind: 'DRINKS',
      status: 'PUBLISHED',
      title: 'Ondernemersborrel',
      summary: 'Praat bij met ondernemers uit de buurt.',
      venueName: 'De Lindehof',
      venueAddress: 'Dorpsstraat 1, Lindehoven',
      startsAt: new Date('2026-03-19T16:00:00Z'),
      endsAt: new Date('2026-03-19T18:00:00Z'),
      capacity: 2,
      ...event,
      organiserId,
    },
  });
}

function anOrganiser(prisma: PrismaService): Promise<{ id: string }> {
  return prisma.user.create({
    data: { email: `${unique()}@example.nl`, name: 'Organisator', initials: 'OR', role: 'EVENT_ORGANISER' },
    select: { id: true },
  });
}
