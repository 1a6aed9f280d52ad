import { Prisma } from '../../prisma/generated/client';
import { checkPage, pageOf, type Page } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import { withMerged } from '../database/survivor';
import { TimelineKind, type TimelineItem, type TimelineOwner, type TimelineRequest } from './timeline.types';

const NOTHING = Prisma.sql`FALSE`;

/**
 * Everything that happened to one record, newest first, in one statement: each kind gives no more than the page needs,
 * from its own index, and PostgreSQL merges those few.
 */
export async function timelinePage(
  db: DbClient,
  request: TimelineRequest,
  wantsTotal: boolean,
): Promise<Page<TimelineItem>> {
  checkPage(request);
  const branches = request.kinds.flatMap((kind) => BRANCHES[kind](request));
  if (branches.length === 0) return pageOf([], request, wantsTotal ? 0 : undefined);
  const enough = request.first + request.offset + 1;
  const limited = branches.map(
    (branch) => Prisma.sql`(SELECT * FROM (${branch}) one ORDER BY "at" DESC, "id" LIMIT ${enough})`,
  );
  const [rows, total] = await Promise.all([
    db.$queryRaw<TimelineItem[]>`
      SELECT * FROM (${Prisma.join(limited, ' UNION ALL ')}) item
      ORDER BY "at" DESC, "id" LIMIT ${request.first + 1} OFFSET ${request.offset}`,
    wantsTotal ? countAll(db, branches) : undefined,
  ]);
  return pageOf(rows, request, total);
}

async function countAll(db: DbClient, branches: Prisma.Sql[]): Promise<number> {
  const counts = branches.map((branch) => Prisma.sql`(SELECT count(*) FROM (${branch}) one)`);
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT (${Prisma.join(counts, ' + ')})::int AS count`;
  return row?.count ?? 0;
}

/** One SELECT per kind of item, all with the same columns. */
const BRANCHES: Record<TimelineKind, (request: TimelineRequest) => Prisma.Sql[]> = {
  INTERACTION: ({ owner, withConfidential }) => [
    Prisma.sql`SELECT i."id"::text, 'INTERACTION' AS "kind", i."occurredAt" AS "at", i."summary" AS "title",
      i."followUp" AS "detail", i."channel"::text AS "state",
      coalesce((SELECT string_agg(${personName('p')}, ', ' ORDER BY p."familyName") FROM interaction_participants ip
        JOIN contacts p ON p."id" = ip."contactId" WHERE ip."interactionId" = i."id"), u."name") AS "personName",
      'Interaction' AS "subjectType", i."id" AS "subjectId"
    FROM interactions i LEFT JOIN users u ON u."id" = i."userId"
    WHERE i."archivedAt" IS NULL AND (${withConfidential}::boolean OR NOT i."isConfidential") AND ${partyOf(
      owner,
      'i',
      Prisma.sql`EXISTS (SELECT FROM interaction_participants ip WHERE ip."interactionId" = i."id" AND ip."contactId" = ${owner.id}::uuid)`,
    )}`,
  ],
  VISIT: ({ owner }) => [
    Prisma.sql`SELECT v."id"::text, 'VISIT' AS "kind", v."startsAt" AS "at", v."subject" AS "title",
      coalesce(v."report", v."cancelReason") AS "detail", v."status"::text AS "state", u."name" AS "personName",
      'Visit' AS "subjectType", v."id" AS "subjectId"
    FROM visits v JOIN users u ON u."id" = v."ownerId"
    WHERE v."archivedAt" IS NULL AND ${partyOf(
      owner,
      'v',
      Prisma.sql`v."id" IN (SELECT vp."visitId" FROM visit_participants vp WHERE vp."contactId" = ${owner.id}::uuid)`,
    )}`,
  ],
  COMMITMENT: ({ owner, today }) => [
    Prisma.sql`SELECT k."id"::text, 'COMMITMENT' AS "kind", coalesce(k."settledAt", k."createdAt") AS "at",
      k."what" AS "title", k."dueOn"::text AS "detail",
      CASE WHEN k."status" = 'OPEN' AND k."dueOn" < ${dayText(today)}::date THEN 'LATE' ELSE k."status"::text END AS "state",
      u."name" AS "personName", 'Commitment' AS "subjectType", k."id" AS "subjectId"
    FROM commitments k JOIN users u ON u."id" = k."userId"
    WHERE ${partyOf(owner, 'k', Prisma.sql`k."contactId" = ${owner.id}::uuid`)}`,
  ],
  REGISTRATION: ({ owner }) => [
    Prisma.sql`SELECT r."id"::text, 'REGISTRATION' AS "kind", r."joinedAt" AS "at", e."title" AS "title",
      to_char(e."startsAt" AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS "detail",
      CASE WHEN r."arrivedAt" IS NOT NULL THEN 'ARRIVED' ELSE r."status"::text END AS "state", r."name" AS "personName",
      'Event' AS "subjectType", e."id" AS "subjectId"
    FROM registrations r JOIN events e ON e."id" = r."eventId"
    WHERE (${ofPeople(owner, 'r."contactId"', 'r."joinedAt"')}
      OR ${owner.type === 'Business' ? Prisma.sql`r."businessId" = ${owner.id}::uuid` : NOTHING})`,
  ],
  NEWSLETTER: ({ owner }) => [
    Prisma.sql`SELECT d."id"::text, 'NEWSLETTER' AS "kind", coalesce(d."acceptedAt", d."createdAt") AS "at",
      n."subject" AS "title", NULL::text AS "detail", d."status"::text AS "state", d."name" AS "personName",
      'Newsletter' AS "subjectType", n."id" AS "subjectId"
    FROM deliveries d JOIN newsletters n ON n."id" = d."newsletterId"
    WHERE d."status" NOT IN ('EXCLUDED', 'PENDING', 'CLAIMED', 'CANCELLED')
      AND ${ofPeople(owner, 'd."contactId"', 'd."createdAt"')}`,
  ],
  SUBSCRIPTION: ({ owner }) => [
    Prisma.sql`SELECT s."id"::text, 'SUBSCRIPTION' AS "kind",
      coalesce(s."unsubscribedAt", s."confirmedAt", s."requestedAt") AS "at", t."name" AS "title",
      s."email"::text AS "detail", s."status"::text AS "state", s."name" AS "personName",
      'Subscription' AS "subjectType", s."id" AS "subjectId"
    FROM subscriptions s JOIN topics t ON t."id" = s."topicId"
    WHERE ${ofPeople(owner, 's."contactId"', 's."requestedAt"')}`,
  ],
  MAIL: ({ owner }) => [
    Prisma.sql`SELECT m."id"::text, 'MAIL' AS "kind", m."createdAt" AS "at", m."subject" AS "title",
      m."email"::text AS "detail", m."status"::text AS "state", m."name" AS "personName",
      coalesce(m."subjectType", 'MailMessage') AS "subjectType", coalesce(m."subjectId", m."id") AS "subjectId"
    FROM mail_messages m WHERE ${ofPeople(owner, 'm."contactId"', 'm."createdAt"')}`,
  ],
  MEMBERSHIP: ({ owner }) => {
    if (owner.type === 'Contact') return [];
    const condition = partyOf(owner, 'm', NOTHING);
    return datedRelation('MEMBERSHIP', 'm', {
      title: owner.type === 'Business' ? Prisma.sql`o."name"` : Prisma.sql`b."name"`,
      detail: Prisma.sql`NULL::text`,
      personName: Prisma.sql`NULL::text`,
      subject:
        owner.type === 'Business'
          ? Prisma.sql`'Association' AS "subjectType", o."id" AS "subjectId"`
          : Prisma.sql`'Business' AS "subjectType", b."id" AS "subjectId"`,
      from: Prisma.sql`memberships m JOIN associations o ON o."id" = m."associationId"
        JOIN businesses b ON b."id" = m."businessId" WHERE ${condition}`,
    });
  },
  AFFILIATION: ({ owner }) =>
    datedRelation('AFFILIATION', 'a', {
      title: owner.type === 'Contact' ? Prisma.sql`coalesce(b."name", o."name")` : personName('p'),
      detail: Prisma.sql`a."role"`,
      personName: personName('p'),
      subject:
        owner.type === 'Contact'
          ? Prisma.sql`CASE WHEN b."id" IS NULL THEN 'Association' ELSE 'Business' END AS "subjectType",
              coalesce(b."id", o."id") AS "subjectId"`
          : Prisma.sql`'Contact' AS "subjectType", p."id" AS "subjectId"`,
      from: Prisma.sql`affiliations a JOIN contacts p ON p."id" = a."contactId"
        LEFT JOIN businesses b ON b."id" = a."businessId" LEFT JOIN associations o ON o."id" = a."associationId"
        WHERE ${partyOf(owner, 'a', Prisma.sql`a."contactId" = ${owner.id}::uuid`)}`,
    }),
  CHANGE: ({ owner }) => [
    // Names of fields only: what stood in them may be for fewer eyes.
    Prisma.sql`SELECT c."id"::text, 'CHANGE' AS "kind", c."at", c."action" AS "title",
      coalesce(${mergedWith(owner)}, (SELECT string_agg(field, ', ' ORDER BY field)
        FROM jsonb_object_keys(c."changes") AS field)) AS "detail",
      c."action" AS "state", u."name" AS "personName", c."subjectType", c."subjectId"
    FROM audit_entries c LEFT JOIN users u ON u."id" = c."actorId"
    WHERE c."subjectType" = ${owner.type} AND c."subjectId" = ANY (${withMerged(owner.type, owner.id)})
      AND (c."subjectId" = ${owner.id}::uuid OR split_part(c."action", '.', 2) <> ALL (${COMINGS_AND_GOINGS}))`,
  ],
};

/** Of a record that was merged into this one: that it came and went says the merge itself. */
const COMINGS_AND_GOINGS = ['created', 'imported', 'archived', 'restored', 'merged-away', 'unmerged'];

/** Of a merge, or of undoing one: the name of the other record. */
function mergedWith({ type }: TimelineOwner): Prisma.Sql {
  if (type === 'Association') return Prisma.sql`NULL::text`;
  const other = Prisma.sql`(SELECT value FROM jsonb_array_elements_text(
    coalesce(c."changes"->'mergedFromId', c."changes"->'mergedIntoId')) WHERE value IS NOT NULL)`;
  return type === 'Business'
    ? Prisma.sql`(SELECT b."name" FROM businesses b WHERE b."id" = ${other}::uuid)`
    : Prisma.sql`(SELECT ${personName('p')} FROM contacts p WHERE p."id" = ${other}::uuid)`;
}

/** A dated relation gives an item when it began and one when it ended. */
function datedRelation(
  kind: string,
  alias: 'm' | 'a',
  parts: {
    title: Prisma.Sql;
    detail: Prisma.Sql;
    personName: Prisma.Sql;
    subject: Prisma.Sql;
    from: Prisma.Sql;
  },
): Prisma.Sql[] {
  const row = Prisma.raw(alias);
  const columns = (end: 'STARTED' | 'ENDED', at: Prisma.Sql) =>
    Prisma.sql`SELECT ${row}."id"::text || ${`:${end}`} AS "id", ${kind} AS "kind", ${at} AS "at", ${parts.title} AS "title",
      ${parts.detail} AS "detail", ${end} AS "state", ${parts.personName} AS "personName", ${parts.subject} FROM ${parts.from}`;
  const dayOf = (column: Prisma.Sql) => Prisma.sql`(${column}::timestamp AT TIME ZONE 'Europe/Amsterdam')`;
  return [
    columns('STARTED', Prisma.sql`coalesce(${dayOf(Prisma.sql`${row}."startsOn"`)}, ${row}."createdAt")`),
    Prisma.sql`${columns('ENDED', dayOf(Prisma.sql`${row}."endsOn"`))} AND ${row}."endsOn" IS NOT NULL`,
  ];
}

function partyOf(
  owner: TimelineOwner,
  alias: 'i' | 'v' | 'k' | 'm' | 'a',
  ofContact: Prisma.Sql,
): Prisma.Sql {
  if (owner.type === 'Contact') return ofContact;
  const column = Prisma.raw(`${alias}."${owner.type === 'Business' ? 'businessId' : 'associationId'}"`);
  return Prisma.sql`${column} = ${owner.id}::uuid`;
}

/** Of the person, or of the people of a business or association while they had a role there. */
function ofPeople(owner: TimelineOwner, contactColumn: string, atColumn: string): Prisma.Sql {
  const [contact, at] = [Prisma.raw(contactColumn), Prisma.raw(atColumn)];
  if (owner.type === 'Contact') return Prisma.sql`${contact} = ${owner.id}::uuid`;
  const party = partyOf(owner, 'a', NOTHING);
  const day = Prisma.sql`(${at} AT TIME ZONE 'Europe/Amsterdam')::date`;
  return Prisma.sql`(${contact} IN (SELECT a."contactId" FROM affiliations a WHERE ${party})
    AND EXISTS (SELECT FROM affiliations a WHERE ${party} AND a."contactId" = ${contact}
      AND (a."startsOn" IS NULL OR a."startsOn" <= ${day}) AND (a."endsOn" IS NULL OR a."endsOn" >= ${day})))`;
}

function personName(alias: 'p'): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`concat_ws(' ', coalesce(nullif(${row}."givenName", ''), ${row}."initials"), ${row}."infix", ${row}."familyName")`;
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}
