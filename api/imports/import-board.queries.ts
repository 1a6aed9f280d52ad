import { Prisma } from '../../prisma/generated/client';
import type { SqlRunner } from '../database/prisma.service';
import type { ExistingContact } from './import-plan.types';

/** More than one function at one of their businesses. */
function hasSeveralAtOne({ affiliations }: ExistingContact): boolean {
  return new Set(affiliations.map(({ businessId }) => businessId)).size < affiliations.length;
}

/**
 * People with, at each of their board roles and functions, the first written row of this import that spoke of it and whether it made it.
 * Asks nothing when none of them is on a board or has several functions at one business, as in nearly every list, unless the list says since
 * when people have their functions.
 */
export async function withEarlierRows(
  db: SqlRunner,
  importId: string,
  contacts: ExistingContact[],
  saysStarts: boolean,
): Promise<ExistingContact[]> {
  const asked = contacts.filter(
    (contact) => contact.boards !== undefined || saysStarts || hasSeveralAtOne(contact),
  );
  if (asked.length === 0) return contacts;
  const rows = await db.rows<{ id: string; firstRow: number; isMade: boolean }>(Prisma.sql`
    SELECT e."effect"->>'id' AS "id", min(e."rowNumber") AS "firstRow", bool_or(NOT e."effect" ? 'fields') AS "isMade"
    FROM unnest(${asked.map(({ id }) => id)}::uuid[]) AS k CROSS JOIN LATERAL
      (SELECT x."rowNumber", jsonb_array_elements(x."effects") AS "effect" FROM import_rows x
       WHERE x."importId" = ${importId}::uuid AND x."contactId" = k AND x."appliedAt" IS NOT NULL OFFSET 0) e
    WHERE e."effect"->>'type' = 'Affiliation' GROUP BY 1`);
  const earlier = new Map(rows.map(({ id, ...found }) => [id, found]));
  for (const { boards = [], affiliations } of asked) {
    for (const known of [...boards, ...affiliations]) Object.assign(known, earlier.get(known.id ?? ''));
  }
  return contacts;
}
