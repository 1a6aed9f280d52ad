import type { DbClient } from '../database/prisma.service';

/** Under this action stands what a person took over from the register: those fields are the register's, not typed. */
export const TAKEN_FROM_REGISTER = 'business.taken-from-register';

export interface EditedField {
  businessId: string;
  field: string;
}

/**
 * The fields of businesses that a person changed last, from the audit: what the register says of them is proposed, never
 * written over. A value that came with the record itself counts as typed when a person made it.
 */
export function fieldsEditedByPeople(db: DbClient, businessIds: readonly string[]): Promise<EditedField[]> {
  return db.$queryRaw<EditedField[]>`
    SELECT "businessId", "field" FROM (
      SELECT DISTINCT ON (e."subjectId", changed."field")
        e."subjectId" AS "businessId", changed."field", e."actorKind", e."action"
      FROM audit_entries e CROSS JOIN LATERAL jsonb_object_keys(e."changes") AS changed("field")
      WHERE e."subjectType" = 'Business' AND e."subjectId" = ANY (${[...businessIds]}::uuid[])
      ORDER BY e."subjectId", changed."field", e."at" DESC, e."id" DESC
    ) latest
    WHERE latest."actorKind" = 'user' AND latest."action" <> ${TAKEN_FROM_REGISTER}
    ORDER BY "businessId", "field"`;
}
