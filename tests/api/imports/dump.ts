import type { PrismaService } from '../../../api/database/prisma.service';

/** Everything that lists make, by what it says and not by ids or moments: two databases with the same dump hold the same relations. */
export async function dumpOf({ pool }: PrismaService): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(QUESTIONS)) {
    const { rows } = await pool.query<{ line: string }>(`SELECT x::text AS line FROM (${sql}) x ORDER BY 1`);
    dump[name] = rows.map(({ line }) => line);
  }
  return dump;
}

const QUESTIONS = {
  businesses: `SELECT b."name", b."kvkNumber", b."branchNumber", b."street", b."houseNumber", b."postcode", b."city", b."website", b."phone", b."email",
    b."legalForm", b."workingPersons", b."remarks", b."tags", b."source", b."statutoryName", b."tradeNames", b."status", b."isNonMailing", b."isAddressShielded", a."name" AS area, u."email" AS manager, b."archivedAt"
    FROM businesses b LEFT JOIN areas a ON a."id" = b."areaId" LEFT JOIN users u ON u."id" = b."accountManagerId"`,
  sectors: `SELECT b."name", s."code", bs."isMain" FROM business_sectors bs JOIN businesses b ON b."id" = bs."businessId" JOIN sectors s ON s."id" = bs."sectorId"`,
  contacts: `SELECT c."initials", c."givenName", c."infix", c."familyName", c."salutationPreference", c."language", c."remarks", c."tags", c."source", c."archivedAt",
    ARRAY(SELECT e."address" || e."isPrimary"::text FROM contact_emails e WHERE e."contactId" = c."id" ORDER BY 1) AS emails,
    ARRAY(SELECT p."number" || p."isPrimary"::text FROM contact_phones p WHERE p."contactId" = c."id" ORDER BY 1) AS phones FROM contacts c`,
  affiliations: `SELECT c."familyName", c."givenName", b."name", a."name" AS association, f."role", f."isPrimary", f."isBoardMember", f."startsOn",
    f."endsOn", f."termEndsOn" FROM affiliations f JOIN contacts c ON c."id" = f."contactId" LEFT JOIN businesses b ON b."id" = f."businessId"
    LEFT JOIN associations a ON a."id" = f."associationId"`,
  memberships: `SELECT a."name", b."name" FROM memberships m JOIN associations a ON a."id" = m."associationId" JOIN businesses b ON b."id" = m."businessId"`,
  references: `SELECT "name" FROM areas UNION ALL SELECT "name" FROM associations`,
  visits: `SELECT b."name", v."startsAt", v."status" FROM visits v JOIN businesses b ON b."id" = v."businessId"`,
  subscriptions: `SELECT "email", "status" FROM subscriptions`,
  mails: `SELECT "email", "kind" FROM mail_messages`,
};
