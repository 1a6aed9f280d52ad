import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import type { ExistingBusiness, ExistingContact, ExistingRecords } from './import-plan.rules';
import type { ContactDraft, ImportRowDraft } from './import-row.rules';

const filled = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/**
 * Everything live that these rows may speak of, by the numbers, names, addresses and telephones in them. What an earlier row of the same
 * import wrote carries the number of that row.
 */
export async function existingFor(
  db: DbClient,
  importId: string,
  drafts: ImportRowDraft[],
): Promise<ExistingRecords> {
  const businesses = await findBusinesses(db, importId, drafts);
  const [contacts, associations] = await Promise.all([
    findContacts(db, importId, drafts, businesses.map(({ id }) => id)), // prettier-ignore
    db.association.findMany({ where: { archivedAt: null }, select: { id: true, name: true } }),
  ]);
  return { businesses, contacts, associations };
}

interface BusinessRow {
  id: string;
  firstRow: number | null;
  draft: ExistingBusiness['draft'];
  associationIds: string[];
}

async function findBusinesses(
  db: DbClient,
  importId: string,
  drafts: ImportRowDraft[],
): Promise<ExistingBusiness[]> {
  const wanted = drafts.map(({ business }) => business);
  const kvkNumbers = filled(wanted.map((business) => business?.kvkNumber));
  const branchNumbers = filled(wanted.map((business) => business?.branchNumber));
  const names = filled(wanted.map((business) => business?.name));
  const rows = await db.$queryRaw<BusinessRow[]>`
    WITH found AS (
      SELECT "id" FROM businesses WHERE "kvkNumber" = ANY (${kvkNumbers}) AND "archivedAt" IS NULL
      UNION SELECT "id" FROM businesses WHERE "branchNumber" = ANY (${branchNumbers}) AND "archivedAt" IS NULL
      UNION SELECT "id" FROM businesses WHERE "archivedAt" IS NULL
        AND business_name_key("name") IN (SELECT business_name_key(name) FROM unnest(${names}::text[]) AS name)
    )
    SELECT b."id",
      (SELECT min(r."rowNumber") FROM import_rows r
        WHERE r."importId" = ${importId}::uuid AND r."businessId" = b."id" AND r."appliedAt" IS NOT NULL) AS "firstRow",
      jsonb_build_object('name', b."name", 'kvkNumber', b."kvkNumber", 'branchNumber', b."branchNumber", 'street', b."street",
        'houseNumber', b."houseNumber", 'postcode', b."postcode", 'city', b."city", 'area', a."name", 'sbiCode', s."code",
        'workingPersons', b."workingPersons", 'website', b."website", 'phone', b."phone", 'email', b."email",
        'legalForm', b."legalForm", 'remarks', b."remarks", 'tags', b."tags") AS "draft",
      ARRAY(SELECT m."associationId" FROM memberships m WHERE m."businessId" = b."id" AND m."endsOn" IS NULL) AS "associationIds"
    FROM found JOIN businesses b USING ("id")
    LEFT JOIN areas a ON a."id" = b."areaId"
    LEFT JOIN LATERAL (SELECT x."code" FROM business_sectors bs JOIN sectors x ON x."id" = bs."sectorId"
      WHERE bs."businessId" = b."id" ORDER BY bs."isMain" DESC LIMIT 1) s ON TRUE
    ORDER BY b."id"`;
  return rows.map((row) => ({ ...row, firstRow: row.firstRow ?? undefined, draft: withoutNulls(row.draft) }));
}

interface ContactRow {
  id: string;
  firstRow: number | null;
  draft: ContactDraft;
  affiliations: { businessId: string; role: string }[];
}

/** A telephone or a business can be that of hundreds: only who has a name of these rows is looked at. */
async function findContacts(
  db: DbClient,
  importId: string,
  drafts: ImportRowDraft[],
  businessIds: string[],
): Promise<ExistingContact[]> {
  const emails = filled(drafts.flatMap(({ contact }) => contact?.emails));
  const families = filled(drafts.map(({ contact }) => contact?.familyName));
  const loose = filled(drafts.map(({ contact, business }) => (business ? undefined : contact?.familyName)));
  const calls = drafts.flatMap(
    ({ contact }) => contact?.phones.map((number) => ({ number, family: contact.familyName })) ?? [],
  );
  const rows = await db.$queryRaw<ContactRow[]>`
    WITH found AS (
      SELECT "contactId" AS "id" FROM contact_emails WHERE "address" = ANY (${emails}::citext[])
      UNION SELECT p."contactId" FROM jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) AS x("number" text, "family" text)
        JOIN contact_phones p USING ("number") JOIN contacts c ON c."id" = p."contactId" AND fold(c."familyName") = fold(x."family")
      UNION SELECT f."contactId" FROM affiliations f JOIN contacts c ON c."id" = f."contactId"
        WHERE f."businessId" = ANY (${businessIds}::uuid[]) AND f."endsOn" IS NULL
        AND fold(c."familyName") IN (SELECT fold(name) FROM unnest(${families}::text[]) AS name)
      UNION SELECT "id" FROM contacts WHERE "familyName" = ANY (${loose})
    )
    SELECT c."id",
      (SELECT min(r."rowNumber") FROM import_rows r
        WHERE r."importId" = ${importId}::uuid AND r."contactId" = c."id" AND r."appliedAt" IS NOT NULL) AS "firstRow",
      jsonb_build_object('initials', c."initials", 'givenName', c."givenName", 'infix', c."infix", 'familyName', c."familyName",
        'salutationPreference', c."salutationPreference", 'remarks', c."remarks",
        'emails', ARRAY(SELECT lower(e."address"::text) FROM contact_emails e WHERE e."contactId" = c."id" ORDER BY e."isPrimary" DESC, e."id"),
        'phones', ARRAY(SELECT p."number" FROM contact_phones p WHERE p."contactId" = c."id" ORDER BY p."isPrimary" DESC, p."id")) AS "draft",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('businessId', f."businessId", 'role', coalesce(f."role", ''))), '[]') FROM affiliations f
        WHERE f."contactId" = c."id" AND f."businessId" IS NOT NULL AND f."endsOn" IS NULL) AS "affiliations"
    FROM found JOIN contacts c USING ("id") WHERE c."archivedAt" IS NULL ORDER BY c."id"`;
  return rows.map((row) => ({ ...row, firstRow: row.firstRow ?? undefined, draft: withoutNulls(row.draft) }));
}

/** PostgreSQL says null where a draft says nothing. */
function withoutNulls<Draft extends object>(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)) as Draft;
}

/** The visits these businesses had already, so that a day in the list makes no second one. */
export async function visitDaysOf(db: DbClient, businessIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await db.$queryRaw<{ businessId: string; day: string }[]>`
    SELECT "businessId", ("startsAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS day FROM visits
    WHERE "businessId" IN (${Prisma.join(businessIds.map((id) => Prisma.sql`${id}::uuid`))}) AND "archivedAt" IS NULL
      AND "status" <> 'CANCELLED'`;
  const days = new Map<string, Set<string>>();
  for (const { businessId, day } of rows) days.set(businessId, (days.get(businessId) ?? new Set()).add(day));
  return days;
}
