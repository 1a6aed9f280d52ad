import type { DbClient, Transaction } from '../database/prisma.service';
import { NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { WITHOUT_FILES } from './import.types';
import type { ImportRecord } from './import.types';
import { mayTake, type ImportStep } from './import.states';

/** @throws NotFoundError */
export async function findImport(db: DbClient, id: string): Promise<ImportRecord> {
  const found = await db.import.findUnique({ where: { id }, omit: WITHOUT_FILES });
  if (!found) throw new NotFoundError('Import');
  return found;
}

/** The import, locked, when this step may be taken now. @throws NotAllowedInStateError */
export async function importInState(tx: Transaction, id: string, step: ImportStep): Promise<ImportRecord> {
  await tx.$queryRaw`SELECT "id" FROM imports WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await findImport(tx, id);
  if (!mayTake(found.status, step)) throw new NotAllowedInStateError('Import', found.status, step);
  return found;
}
