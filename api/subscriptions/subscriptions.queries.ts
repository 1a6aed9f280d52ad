import { Prisma, type ConsentAction, type Language } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { recordAudit } from '../audit/audit';
import type { DbClient, Transaction } from '../database/prisma.service';
import type { ConsentChannel } from './subscription.types';

export interface ChangedSubscription {
  id: string;
  topicId: string;
}

/** Somebody to subscribe, invite or confirm. */
export interface Person {
  /** In its canonical form. */
  email: string;
  name?: string | undefined;
  language?: Language | undefined;
  contactId?: string | undefined;
}

interface Wish extends Person {
  topicIds: string[];
  now: Date;
}

/** The same topics for many people; each address once. */
interface Wishes {
  people: readonly Person[];
  topicIds: string[];
  now: Date;
}

/** The live contact with this address, if there is one. */
const CONTACT_OF_PERSON = Prisma.sql`
  (SELECT e."contactId" FROM contact_emails e JOIN contacts c ON c."id" = e."contactId"
   WHERE e."address" = p."email" AND c."archivedAt" IS NULL ORDER BY e."isPrimary" DESC, e."contactId" LIMIT 1)`;

/** The insertion of every person's topics, open for a further condition; `p` is the person and `t` the topic. */
function newRows({ people, topicIds, now }: Wishes, status: 'INVITED' | 'PENDING' | 'CONFIRMED'): Prisma.Sql {
  const list = people.map(({ email, name, language = 'NL', contactId }) => ({
    email,
    name,
    language,
    contactId,
  }));
  return Prisma.sql`
    INSERT INTO subscriptions ("email", "topicId", "contactId", "name", "language", "status", "requestedAt",
      "confirmedAt", "createdAt", "updatedAt")
    SELECT p."email", t."id", coalesce(p."contactId", ${CONTACT_OF_PERSON}), p."name",
      p."language", ${status}::"SubscriptionStatus", ${now},
      CASE WHEN ${status} = 'CONFIRMED' THEN ${now}::timestamptz END, ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      AS p("email" citext, "name" text, "language" "Language", "contactId" uuid)
    CROSS JOIN topics t
    WHERE t."id" = ANY (${topicIds}::uuid[]) AND t."archivedAt" IS NULL`;
}

const alone = ({ topicIds, now, ...person }: Wish): Wishes => ({ people: [person], topicIds, now });

const SAME_PERSON = Prisma.sql`
  "contactId" = coalesce(subscriptions."contactId", EXCLUDED."contactId"),
  "name" = coalesce(EXCLUDED."name", subscriptions."name"),
  "updatedAt" = EXCLUDED."updatedAt", "version" = subscriptions."version" + 1`;

/** Topics somebody asks for; what is confirmed already stays as it is. */
export function requestTopics(tx: Transaction, wish: Wish): Promise<ChangedSubscription[]> {
  return tx.$queryRaw`${newRows(alone(wish), 'PENDING')}
    ON CONFLICT ("email", "topicId") DO UPDATE
    SET "status" = 'PENDING', "requestedAt" = EXCLUDED."requestedAt", "language" = EXCLUDED."language", ${SAME_PERSON}
    WHERE subscriptions."status" <> 'CONFIRMED'
    RETURNING "id", "topicId"`;
}

/** Topics somebody is known to have agreed to. `isFresh`: the consent is newer than any withdrawal. */
export function confirmTopics(
  tx: Transaction,
  wishes: Wishes,
  isFresh: boolean,
): Promise<ChangedSubscription[]> {
  const mayChange = isFresh ? Prisma.sql`TRUE` : Prisma.sql`subscriptions."status" <> 'UNSUBSCRIBED'`;
  return tx.$queryRaw`${newRows(wishes, 'CONFIRMED')}
    ON CONFLICT ("email", "topicId") DO UPDATE
    SET "status" = 'CONFIRMED', "confirmedAt" = EXCLUDED."confirmedAt", "unsubscribedAt" = NULL, ${SAME_PERSON}
    WHERE subscriptions."status" <> 'CONFIRMED' AND ${mayChange}
    RETURNING "id", "topicId"`;
}

/** Topics we ask people about. Whoever has any row was asked, or answered, before. */
export async function inviteToTopics(
  tx: Transaction,
  wishes: Wishes,
): Promise<(ChangedSubscription & { email: string })[]> {
  // Two imports at once must not both find nothing.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(77010, 0)`;
  return tx.$queryRaw`${newRows(wishes, 'INVITED')}
      AND NOT EXISTS (SELECT FROM subscriptions s WHERE s."email" = p."email")
      AND NOT EXISTS (SELECT FROM suppressions x WHERE x."email" = p."email" AND x."liftedAt" IS NULL)
    ON CONFLICT DO NOTHING RETURNING "id", "topicId", "email"::text`;
}

/** Confirms what this address asked for since `since`. */
export function confirmRequests(
  tx: Transaction,
  email: string,
  since: Date,
  now: Date,
): Promise<ChangedSubscription[]> {
  return tx.$queryRaw`
    UPDATE subscriptions SET "status" = 'CONFIRMED', "confirmedAt" = ${now}, "unsubscribedAt" = NULL,
      "updatedAt" = ${now}, "version" = "version" + 1
    WHERE "email" = ${email}::citext AND "status" = 'PENDING' AND "requestedAt" > ${since}
    RETURNING "id", "topicId"`;
}

/** Ends whatever this address has on these topics, or on all. */
export function withdrawTopics(
  tx: Transaction,
  { email, topicIds, now }: { email: string; topicIds: string[] | 'all'; now: Date },
): Promise<ChangedSubscription[]> {
  const which = topicIds === 'all' ? Prisma.sql`TRUE` : Prisma.sql`"topicId" = ANY (${topicIds}::uuid[])`;
  return tx.$queryRaw`
    UPDATE subscriptions SET "status" = 'UNSUBSCRIBED', "unsubscribedAt" = ${now}, "updatedAt" = ${now},
      "version" = "version" + 1
    WHERE "email" = ${email}::citext AND "status" <> 'UNSUBSCRIBED' AND ${which}
    RETURNING "id", "topicId"`;
}

/** Subscriptions whose address now belongs to a contact learn so. */
export function linkToContacts(db: DbClient, now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE subscriptions s SET "contactId" = e."contactId", "updatedAt" = ${now}, "version" = s."version" + 1
    FROM contact_emails e JOIN contacts c ON c."id" = e."contactId" AND c."archivedAt" IS NULL
    WHERE s."contactId" IS NULL AND e."address" = s."email"
      AND NOT EXISTS (SELECT FROM contact_emails o WHERE o."address" = s."email" AND o."contactId" < e."contactId")`;
}

export interface Evidence {
  action: ConsentAction;
  channel: ConsentChannel;
  form?: string;
  wordingVersion?: string;
  proof?: string;
  at: Date;
}

const AUDIT_ACTIONS: Record<ConsentAction, string> = {
  INVITED: 'subscription.invited',
  REQUESTED: 'subscription.requested',
  CONFIRMED: 'subscription.confirmed',
  IMPORTED_WITH_PROOF: 'subscription.confirmed',
  WITHDRAWN: 'subscription.withdrawn',
};

/** Writes the evidence of what happened, and the audit entry, beside the change itself. */
export async function recordConsent(
  tx: Transaction,
  actor: Actor,
  changed: readonly ChangedSubscription[],
  { action, at, ...evidence }: Evidence,
): Promise<void> {
  if (changed.length === 0) return;
  await tx.consentRecord.createMany({
    data: changed.map(({ id }) => ({ subscriptionId: id, action, occurredAt: at, ...evidence })),
  });
  const notes = changed.map(({ id }) => ({
    action: AUDIT_ACTIONS[action],
    subject: { type: 'Subscription', id },
    changes: { channel: [null, evidence.channel] as [unknown, unknown] },
  }));
  await recordAudit(tx, actor, ...notes);
}

/** Names of topics, in the order people see them. */
export async function topicNames(db: DbClient, topicIds: readonly string[]): Promise<string[]> {
  const topics = await db.topic.findMany({
    where: { id: { in: [...topicIds] } },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { name: true },
  });
  return topics.map(({ name }) => name);
}
