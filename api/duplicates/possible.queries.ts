import { fullName, type ContactName } from '../contacts/contact-name.rules';
import { Prisma } from '../../prisma/generated/client';
import type { DbClient, Transaction } from '../database/prisma.service';
import { DOUBTS, POINTS } from './duplicate.rules';
import { keysIn, personLikeness } from './person-likeness';
import {
  DuplicateReason as Reason,
  type PossibleBusiness,
  type PossibleContact,
  type PossibleDuplicate,
} from './duplicate.types';

/** A form shows no more than one can read at a glance. */
const MOST = 5;
/** Of a name that half the country bears no more than these are looked at. */
const ALIKE = 50;
/** How like a name must be to be looked at. Much below it the index gives every second bakery of a province. */
const LIKE_ENOUGH = Prisma.raw('0.5');

interface PersonRow extends ContactName {
  id: string;
  place: string | null;
  likeness: number;
  shared: Reason[];
}

/**
 * Contacts that may be the one being typed: who shares an address or number, or bears the name. Notations are canonical.
 * @param exceptId the contact in the form itself
 */
export async function possibleContacts(
  db: DbClient,
  typed: PossibleContact,
  exceptId: string | null,
): Promise<PossibleDuplicate[]> {
  const {
    givenName = null,
    initials = null,
    familyName = null,
    emails = [],
    phones = [],
    businessIds = [],
  } = typed;
  const rows = await db.$queryRaw<PersonRow[]>`
    WITH typed AS (
      SELECT family_name_key(${familyName}::text) AS family, first_name_key(${givenName}::text) AS first,
        coalesce(first_name_key(${initials}::text), left(first_name_key(${givenName}::text), 1)) AS initials
    ), hits AS (
      SELECT "contactId" AS "id", ${Reason.SAME_EMAIL}::text AS reason FROM contact_emails WHERE "address" = ANY (${emails}::citext[])
      UNION SELECT "contactId", ${Reason.SAME_PHONE}::text FROM contact_phones WHERE "number" = ANY (${phones}::text[])
      UNION SELECT "contactId", ${Reason.SAME_ORGANISATION}::text FROM affiliations WHERE "businessId" = ANY (${businessIds}::uuid[])
      UNION (SELECT "id", NULL FROM contacts WHERE "archivedAt" IS NULL
        AND family_name_key("familyName") = family_name_key(${familyName}::text)
        AND first_name_key("givenName") = first_name_key(${givenName}::text) LIMIT ${ALIKE}::int)
    )
    SELECT c."id", c."initials", c."givenName", c."infix", c."familyName", c."salutationPreference"::text,
      coalesce(${personLikeness(keysIn('typed'), keysIn('known'))}, 0) AS likeness,
      (SELECT coalesce(b."name", v."name") FROM affiliations a LEFT JOIN businesses b ON b."id" = a."businessId"
        LEFT JOIN associations v ON v."id" = a."associationId" WHERE a."contactId" = c."id" AND a."endsOn" IS NULL
        ORDER BY a."isPrimary" DESC, a."id" LIMIT 1) AS place, h.shared
    FROM (SELECT "id", array_remove(array_agg(reason), NULL) AS shared FROM hits GROUP BY "id") h
    JOIN contacts c ON c."id" = h."id" CROSS JOIN typed
    CROSS JOIN LATERAL (SELECT family_name_key(c."familyName") AS family, first_name_key(c."givenName") AS first,
      coalesce(first_name_key(c."initials"), left(first_name_key(c."givenName"), 1)) AS initials) known
    WHERE c."archivedAt" IS NULL AND c."id" IS DISTINCT FROM ${exceptId}::uuid`;
  return best(
    rows.filter(isWorthShowing).map((row) => ({
      id: row.id,
      name: fullName(row),
      place: row.place,
      reasons: [...(NAME_REASONS[row.likeness] ?? []), ...row.shared],
    })),
  );
}

/** Colleagues share their business and namesakes their name: only both together say something. */
function isWorthShowing({ likeness, shared }: PersonRow): boolean {
  const hasAddress = shared.includes(Reason.SAME_EMAIL) || shared.includes(Reason.SAME_PHONE);
  return hasAddress || likeness === 3 || (likeness > 0 && shared.length > 0);
}

interface BusinessRow {
  id: string;
  name: string;
  place: string | null;
  likeness: number;
  shared: Reason[];
  isElsewhere: boolean;
}

/**
 * Businesses that may be the one being typed. Notations are canonical.
 * @param tx a transaction of its own: it sets how like a name must be
 */
export async function possibleBusinesses(
  tx: Transaction,
  typed: PossibleBusiness,
  exceptId: string | null,
  seesShielded: boolean,
): Promise<PossibleDuplicate[]> {
  const {
    name = null,
    kvkNumber = null,
    branchNumber = null,
    email = null,
    phone = null,
    postcode = null,
  } = typed;
  await tx.$executeRaw`SET LOCAL pg_trgm.similarity_threshold = ${LIKE_ENOUGH}`;
  const rows = await tx.$queryRaw<BusinessRow[]>`
    WITH hits AS (
      SELECT "id", ${Reason.SAME_KVK_NUMBER}::text AS reason FROM businesses WHERE "kvkNumber" = ${kvkNumber}::text
      UNION SELECT "id", ${Reason.SAME_BRANCH_NUMBER}::text FROM businesses WHERE "branchNumber" = ${branchNumber}::text
      UNION SELECT "id", ${Reason.SAME_EMAIL}::text FROM businesses WHERE "email" = ${email}::citext
      UNION SELECT "id", ${Reason.SAME_PHONE}::text FROM businesses WHERE "phone" = ${phone}::text
      UNION SELECT "id", ${Reason.SAME_POSTCODE}::text FROM businesses WHERE "postcode" = ${postcode}::text
        AND business_likeness(business_name_key("name"), business_name_key(${name}::text)) > 0
      UNION (SELECT "id", NULL FROM businesses WHERE "archivedAt" IS NULL
        AND business_name_key("name") = business_name_key(${name}::text) LIMIT ${ALIKE}::int)
      UNION (SELECT "id", NULL FROM businesses WHERE "archivedAt" IS NULL AND "sortName" % fold(${name}::text)
        LIMIT ${ALIKE}::int)
    )
    SELECT b."id", b."name", h.shared,
      CASE WHEN ${seesShielded}::boolean OR NOT b."isAddressShielded" THEN b."city" END AS place,
      coalesce(business_likeness(business_name_key(b."name"), business_name_key(${name}::text)), 0) AS likeness,
      coalesce(b."postcode" <> ${postcode}::text, FALSE) AS "isElsewhere"
    FROM (SELECT "id", array_remove(array_agg(reason), NULL) AS shared FROM hits GROUP BY "id") h
    JOIN businesses b ON b."id" = h."id"
    WHERE b."archivedAt" IS NULL AND b."id" IS DISTINCT FROM ${exceptId}::uuid`;
  return best(
    rows
      .filter(({ likeness, shared }) => likeness > 0 || shared.length > 0)
      .map(({ id, name: found, place, likeness, shared, isElsewhere }) => ({
        id,
        name: found,
        place,
        reasons: [...(NAME_REASONS[likeness] ?? []), ...shared],
        doubt: isElsewhere ? DOUBTS.OTHER_POSTCODE : 0,
      })),
  );
}

/** By what person_likeness and business_likeness answer. */
const NAME_REASONS: readonly (readonly Reason[])[] = [
  [],
  [Reason.SIMILAR_NAME],
  [Reason.FITTING_NAME],
  [Reason.SAME_NAME],
];

const WEIGHTS: Partial<Record<Reason, number>> = { ...POINTS, SAME_BRANCH_NUMBER: 60 };

/** The likeliest first. */
function best(found: (Omit<PossibleDuplicate, 'score'> & { doubt?: number })[]): PossibleDuplicate[] {
  return found
    .map(({ doubt = 0, ...one }) => {
      const points = one.reasons.reduce((sum, reason) => sum + (WEIGHTS[reason] ?? 0), -doubt);
      return { ...one, score: Math.max(0, Math.min(100, points)) };
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
