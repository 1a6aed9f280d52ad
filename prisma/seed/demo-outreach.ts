import { SYSTEM_ACTOR } from '../../api/access/actor';
import { EventsService } from '../../api/events/events.service';
import { RegistrationsService } from '../../api/events/registrations.service';
import { MailDeliveryService } from '../../api/mail/mail-delivery.service';
import { NewsletterApprovalService } from '../../api/newsletters/newsletter-approval.service';
import { NewsletterProgressService } from '../../api/newsletters/newsletter-progress.service';
import { NewsletterSenderService } from '../../api/newsletters/newsletter-sender.service';
import { NewslettersService } from '../../api/newsletters/newsletters.service';
import { SubscriptionsService } from '../../api/subscriptions/subscriptions.service';
import { PrismaService } from '../../api/database/prisma.service';
import { TopicsService } from '../../api/topics/topics.service';
import type { Event } from '../generated/client';
import type { DemoBase } from './demo-base';
import type { DemoPerson } from './demo-relations';
import type { Dice } from './dice';
import { inLanes } from './lanes';
import type { Services } from './services';
import { EVENTS, NEWSLETTERS, TOPICS, type EventPlan, type NewsletterPlan } from './vocabulary-outreach';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Topics, subscribers, gatherings of last year and the coming weeks, and the newsletters that announced them. */
export async function seedOutreach(
  services: Services,
  base: DemoBase,
  dice: Dice,
  people: readonly DemoPerson[],
): Promise<void> {
  const present = services.clock.now();
  const topicIds = await seedTopics(services);
  await seedSubscriptions(services, dice, people, topicIds);
  for (const plan of EVENTS) await seedEvent(services, base, dice, { plan, people, present });
  for (const plan of NEWSLETTERS) await seedNewsletter(services, base, { plan, topicIds, present });
  services.clock.travelTo();
  await emptyPostbag(services);
}

async function seedTopics(services: Services): Promise<string[]> {
  const ids: string[] = [];
  for (const [position, topic] of TOPICS.entries()) {
    ids.push((await services.get(TopicsService).create(SYSTEM_ACTOR, { ...topic, position })).id);
  }
  return ids;
}

async function seedSubscriptions(
  services: Services,
  dice: Dice,
  people: readonly DemoPerson[],
  topicIds: readonly string[],
): Promise<void> {
  const subscribers = people
    .filter(() => dice.chance(0.5))
    .map((person) => ({ person, topics: topicIds.filter((_, index) => index === 0 || dice.chance(0.4)) }));
  await inLanes(subscribers, ({ person, topics }) =>
    services.get(PrismaService).transaction((tx) =>
      services.get(SubscriptionsService).importWithProof(tx, SYSTEM_ACTOR, {
        people: [{ email: person.email, name: person.name, contactId: person.contact.id }],
        topicIds: topics,
        proof: 'Aanmeldformulier Dag van de Ondernemer, map 4',
      }),
    ),
  );
}

interface EventSetting {
  plan: EventPlan;
  people: readonly DemoPerson[];
  present: Date;
}

async function seedEvent(
  services: Services,
  base: DemoBase,
  dice: Dice,
  setting: EventSetting,
): Promise<void> {
  const { plan, people, present } = setting;
  const { inDays, hour, hours, guests, isDraft, ...texts } = plan;
  const startsAt = new Date(present.getTime() + inDays * DAY);
  startsAt.setUTCHours(hour, 0, 0, 0);
  // Announced three weeks before, or yesterday when that lies ahead.
  services.clock.travelTo(new Date(Math.min(startsAt.getTime() - 21 * DAY, present.getTime() - DAY)));
  const events = services.get(EventsService);
  const draft = await events.create(base.staff.bram, {
    ...texts,
    startsAt,
    endsAt: new Date(startsAt.getTime() + hours * HOUR),
    organiserId: base.staff.bram.userId,
  });
  if (isDraft) return;
  const event = await events.publish(base.staff.bram, draft.id, draft.version);
  const coming = shuffled(dice, people).slice(0, guests);
  for (const person of coming) {
    await services.get(RegistrationsService).registerVisitor(event.id, {
      name: person.name,
      email: person.email,
      guests: dice.chance(0.12) ? Math.min(1, texts.maxGuests ?? 0) : 0,
    });
  }
  if (startsAt < present) await hold(services, base, dice, event);
}

async function hold(services: Services, base: DemoBase, dice: Dice, event: Event): Promise<void> {
  services.clock.travelTo(new Date(event.startsAt.getTime() + HOUR / 2));
  const prisma = services.get(PrismaService);
  const registered = await prisma.registration.findMany({
    where: { eventId: event.id, status: 'REGISTERED' },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  });
  // Of a free gathering about one in five stays away.
  const arrived = registered.filter(() => dice.chance(0.81));
  await inLanes(arrived, ({ id }) => services.get(RegistrationsService).checkIn(base.staff.bram, id));
  services.clock.travelTo(new Date(event.endsAt.getTime() + DAY));
  const { version } = await prisma.event.findUniqueOrThrow({ where: { id: event.id } });
  await services.get(EventsService).hold(base.staff.bram, event.id, version);
}

async function seedNewsletter(
  services: Services,
  base: DemoBase,
  { plan, topicIds, present }: { plan: NewsletterPlan; topicIds: readonly string[]; present: Date },
): Promise<void> {
  const { femke, sanne } = base.staff;
  services.clock.travelTo(new Date(present.getTime() - plan.daysAgo * DAY));
  const draft = await services.get(NewslettersService).create(femke, {
    subject: plan.subject,
    preheader: plan.preheader,
    blocks: plan.blocks,
    topicIds: topicIds.slice(0, 1),
  });
  if (plan.isDraft) return;
  const approval = services.get(NewsletterApprovalService);
  const tested = await approval.test(femke, draft.id);
  const approved = await approval.approve(sanne, tested.id, tested.version);
  const outcome = await approval.schedule(femke, approved.id, approved.version);
  if (outcome.kind !== 'scheduled')
    throw new Error(`The newsletter "${plan.subject}" could not be sent: ${JSON.stringify(outcome)}`);
  await services.get(NewsletterProgressService).startDue(SYSTEM_ACTOR);
  await services.get(NewsletterProgressService).prepare(SYSTEM_ACTOR, draft.id);
  await services.get(NewsletterSenderService).send(draft.id);
}

/** Confirmations and the like go to the outbox now, so that no later start mails anybody about the demo's past. */
async function emptyPostbag(services: Services): Promise<void> {
  const waiting = await services.get(PrismaService).mailMessage.findMany({
    where: { status: 'PENDING' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await inLanes(waiting, ({ id }) => services.get(MailDeliveryService).deliver(id));
}

function shuffled<T>(dice: Dice, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: dice.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
