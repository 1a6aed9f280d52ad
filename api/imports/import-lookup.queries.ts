import { Prisma } from '../../prisma/generated/client';
import type { SqlRunner } from '../database/prisma.service';
import { withEarlierRows } from './import-board.queries';
import type { ImportField } from './import-fields';
import type {
  ExistingAffiliation,
  ExistingAssociation,
  ExistingBoardRole,
  ExistingBusiness,
  ExistingContact,
  ExistingRecords,
} from './import-plan.rules';
import type { ContactDraft, ImportRowDraft } from './import-row.rules';

const filled = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/**
 * Everything live that these rows may speak of, by the numbers, names, addresses and telephones in them. What an earlier row of the same
 * import wrote carries the number of that row.
 */
export async function existingFor(
  db: SqlRunner,
  importId: string,
  drafts: ImportRowDraft[],
  { byEmail = false, alsoAt = [] }: { byEmail?: boolean; alsoAt?: readonly string[] } = {},
): Promise<ExistingRecords> {
  const businesses = await findBusinesses(db, importId, drafts, byEmail);
  const at = new Set([...businesses.map(({ id }) => id), ...alsoAt]);
  const contacts = await findContacts(db, importId, drafts, [...at]);
  const associations = await db.rows<ExistingAssociation>(
    Prisma.sql`SELECT "id", "name", "kvkNumber" FROM associations WHERE "archivedAt" IS NULL ORDER BY "id"`,
  );
  return { businesses, contacts, associations };
}

/**
 * The first written row of this import that spoke of the record, and whether it made it. Everywhere here OFFSET 0 keeps the planner from hashing whole tables: it
 * plans by statistics, and in the middle of an import those are of before it. For the same reason the archived are left out at the end:
 * beside it a partial index over all live records looks cheap.
 */
const earlierRows = (importId: string, type: 'Business' | 'Contact'): Prisma.Sql => {
  const [column, alias] = type === 'Business' ? ['"businessId"', 'b'] : ['"contactId"', 'c'];
  return Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT min(e."rowNumber") AS "firstRow",
        bool_or(jsonb_path_exists(e."effects", '$[*] ? (@.id == $id && !exists(@.fields))',
          jsonb_build_object('id', ${Prisma.raw(alias)}."id"))) AS "isMade"
      FROM (SELECT x."rowNumber", x."effects" FROM import_rows x
        WHERE x."importId" = ${importId}::uuid AND x.${Prisma.raw(column)} = ${Prisma.raw(alias)}."id" AND x."appliedAt" IS NOT NULL OFFSET 0) e
    ) earlier ON TRUE`;
};

interface BusinessRow {
  id: string;
  firstRow: number | null;
  isMade: boolean | null;
  draft: ExistingBusiness['draft'];
  associationIds: string[];
}

/** All but the one that counts as the main one. */
const OTHER_SBI_CODES = Prisma.sql`, 'otherSbiCodes', (
  SELECT (array_agg(x."code" ORDER BY bs."isMain" DESC, bs."sectorId"))[2:] FROM business_sectors bs JOIN sectors x ON x."id" = bs."sectorId"
  WHERE bs."businessId" = b."id")`;

async function findBusinesses(
  db: SqlRunner,
  importId: string,
  drafts: ImportRowDraft[],
  byEmail: boolean,
): Promise<ExistingBusiness[]> {
  const wanted = drafts.map(({ business }) => business);
  const kvkNumbers = filled(wanted.map((business) => business?.kvkNumber));
  const branchNumbers = filled(wanted.map((business) => business?.branchNumber));
  const names = filled(wanted.map((business) => business?.name));
  // Only where the address decides: thousands may share one of a shopping street.
  const emails = byEmail ? filled(wanted.map((business) => business?.email)) : [];
  const rows = await db.rows<BusinessRow>(Prisma.sql`
    WITH found AS (
      SELECT b."id" FROM unnest(${kvkNumbers}::text[]) AS k CROSS JOIN LATERAL
        (SELECT "id" FROM businesses WHERE "kvkNumber" = k OFFSET 0) b
      UNION SELECT b."id" FROM unnest(${branchNumbers}::text[]) AS k CROSS JOIN LATERAL
        (SELECT "id" FROM businesses WHERE "branchNumber" = k OFFSET 0) b
      UNION SELECT b."id" FROM unnest(${emails}::citext[]) AS k CROSS JOIN LATERAL
        (SELECT "id" FROM businesses WHERE "email" = k OFFSET 0) b
      UNION SELECT b."id" FROM unnest(${names}::text[]) AS k CROSS JOIN LATERAL
        (SELECT "id" FROM businesses WHERE business_name_key("name") = business_name_key(k) OFFSET 0) b
    )
    SELECT b."id", earlier."firstRow", earlier."isMade",
      jsonb_build_object('name', b."name", 'kvkNumber', b."kvkNumber", 'branchNumber', b."branchNumber", 'street', b."street",
        'houseNumber', b."houseNumber", 'postcode', b."postcode", 'city', b."city", 'area', a."name", 'sbiCode', s."code",
        'workingPersons', b."workingPersons", 'website', b."website", 'phone', b."phone", 'email', b."email",
        'legalForm', b."legalForm", 'remarks', b."remarks", 'tags', b."tags",
        'statutoryName', b."statutoryName", 'tradeNames', b."tradeNames", 'status', b."status", 'accountManagerId', b."accountManagerId",
        'isNonMailing', nullif(b."isNonMailing", FALSE), 'isAddressShielded', nullif(b."isAddressShielded", FALSE)
        ${hasColumn(drafts, 'otherSbiCodes') ? OTHER_SBI_CODES : Prisma.empty}) AS "draft",
      ARRAY(SELECT m."associationId" FROM memberships m WHERE m."businessId" = b."id" AND m."endsOn" IS NULL) AS "associationIds"
    FROM found CROSS JOIN LATERAL (SELECT * FROM businesses x WHERE x."id" = found."id" OFFSET 0) b
    ${earlierRows(importId, 'Business')}
    LEFT JOIN areas a ON a."id" = b."areaId"
    LEFT JOIN LATERAL (SELECT x."code" FROM business_sectors bs JOIN sectors x ON x."id" = bs."sectorId"
      WHERE bs."businessId" = b."id" ORDER BY bs."isMain" DESC, bs."sectorId" LIMIT 1) s ON TRUE
    WHERE b."archivedAt" IS NULL ORDER BY b."id"`);
  return rows.map(known);
}

interface ContactRow {
  id: string;
  firstRow: number | null;
  isMade: boolean | null;
  draft: ContactDraft;
  affiliations: ExistingAffiliation[] | null;
  boards: ExistingBoardRole[] | null;
  hasPrimary: boolean | null;
}

/** A telephone or a business can be that of hundreds: only who has a name of these rows is looked at. */
async function findContacts(
  db: SqlRunner,
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
  const rows = await db.rows<ContactRow>(Prisma.sql`
    WITH found AS (
      SELECT e."contactId" AS "id" FROM unnest(${emails}::citext[]) AS k CROSS JOIN LATERAL
        (SELECT "contactId" FROM contact_emails WHERE "address" = k OFFSET 0) e
      UNION SELECT p."contactId" FROM jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) AS k("number" text, "family" text) CROSS JOIN LATERAL
        (SELECT x."contactId" FROM contact_phones x JOIN contacts c ON c."id" = x."contactId"
         WHERE x."number" = k."number" AND fold(c."familyName") = fold(k."family") OFFSET 0) p
      UNION SELECT f."contactId" FROM unnest(${businessIds}::uuid[]) AS k CROSS JOIN LATERAL
        (SELECT x."contactId" FROM affiliations x JOIN contacts c ON c."id" = x."contactId"
         WHERE x."businessId" = k AND x."endsOn" IS NULL
           AND fold(c."familyName") IN (SELECT fold(name) FROM unnest(${families}::text[]) AS name) OFFSET 0) f
      UNION SELECT c."id" FROM unnest(${loose}::text[]) AS k CROSS JOIN LATERAL
        (SELECT "id" FROM contacts WHERE family_name_key("familyName") = family_name_key(k) AND "archivedAt" IS NULL OFFSET 0) c
    )
    SELECT c."id", earlier."firstRow", earlier."isMade",
      jsonb_build_object('initials', c."initials", 'givenName', c."givenName", 'infix', c."infix", 'familyName', c."familyName",
        'salutationPreference', c."salutationPreference", 'remarks', c."remarks", 'tags', c."tags",
        'language', c."language",
        'emails', ARRAY(SELECT lower(e."address"::text) FROM contact_emails e WHERE e."contactId" = c."id" ORDER BY e."isPrimary" DESC, e."id"),
        'phones', ARRAY(SELECT p."number" FROM contact_phones p WHERE p."contactId" = c."id" ORDER BY p."isPrimary" DESC, p."id")) AS "draft",
      functions.*
    FROM found CROSS JOIN LATERAL (SELECT * FROM contacts x WHERE x."id" = found."id" OFFSET 0) c
    ${earlierRows(importId, 'Contact')}
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', f."id", 'businessId', f."businessId", 'role', coalesce(f."role", ''),
          'startsOn', f."startsOn", 'termEndsOn', f."termEndsOn") ORDER BY f."isPrimary" DESC, f."id")
          FILTER (WHERE f."businessId" IS NOT NULL) AS "affiliations",
        jsonb_agg(jsonb_build_object('id', f."id", 'associationId', f."associationId", 'draft', jsonb_strip_nulls(
          jsonb_build_object('role', f."role", 'startsOn', f."startsOn", 'termEndsOn', f."termEndsOn"))) ORDER BY f."id")
          FILTER (WHERE f."associationId" IS NOT NULL AND f."isBoardMember") AS "boards",
        bool_or(f."isPrimary") AS "hasPrimary"
      FROM affiliations f WHERE f."contactId" = c."id" AND f."endsOn" IS NULL
    ) functions ON TRUE
    WHERE c."archivedAt" IS NULL ORDER BY c."id"`);
  return withEarlierRows(
    db,
    importId,
    rows.map(({ affiliations, boards, hasPrimary, ...row }) => ({
      ...known(row),
      affiliations: affiliations?.map(withoutNulls) ?? [],
      ...(boards ? { boards } : {}),
      hasPrimary: hasPrimary ?? false,
    })),
    hasColumn(drafts, 'roleFrom'),
  );
}

function known<
  Draft extends object,
  Row extends { firstRow: number | null; isMade: boolean | null; draft: Draft },
>(row: Row) {
  return {
    ...row,
    firstRow: row.firstRow ?? undefined,
    isMade: row.isMade ?? false,
    draft: withoutNulls(row.draft),
  };
}

/** All rows are of one list. */
function hasColumn([first]: readonly ImportRowDraft[], field: ImportField): boolean {
  return first?.columnOf?.has(field) ?? false;
}

/** PostgreSQL says null where a draft says nothing. */
function withoutNulls<Draft extends object>(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)) as Draft;
}
