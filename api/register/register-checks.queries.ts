import type { DbClient } from '../database/prisma.service';

/** The numbers a record knows an establishment by. */
export interface RegisterNumbers {
  kvkNumber: string | null;
  branchNumber: string | null;
}

/** Writes down that the register was asked about this establishment. A later moment stays. */
export async function noteCheck(
  db: DbClient,
  { kvkNumber, branchNumber }: RegisterNumbers,
  at: Date,
): Promise<void> {
  if (!kvkNumber) return;
  await db.$executeRaw`
    INSERT INTO register_checks ("kvkNumber", "branchNumber", "checkedAt") VALUES (${kvkNumber}, ${branchNumber ?? ''}, ${at})
    ON CONFLICT ("kvkNumber", "branchNumber") DO UPDATE
    SET "checkedAt" = greatest(register_checks."checkedAt", excluded."checkedAt")`;
}

export async function lastCheckOf(
  db: DbClient,
  { kvkNumber, branchNumber }: RegisterNumbers,
): Promise<Date | null> {
  if (!kvkNumber) return null;
  const kvkNumber_branchNumber = { kvkNumber, branchNumber: branchNumber ?? '' };
  return (await db.registerCheck.findUnique({ where: { kvkNumber_branchNumber } }))?.checkedAt ?? null;
}
