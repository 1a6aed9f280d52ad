import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { undoCountsOf } from './import-reading';
import { ImportUndoBatch } from './import-undo-batch';
import { rowsToUndo, saveRemarks } from './import-undo.queries';
import { WITHOUT_FILES } from './import.types';
import type { ImportRecord } from './import.types';

const BATCH = 500;
const BATCH_MS = 120_000;

/**
 * Puts back what a list made and changed. Batches from the last row to the first, each one transaction that also moves `undoneFrom`: killed
 * halfway it goes on where it was, and twice at once does nothing twice.
 */
@Injectable()
export class ImportUndoer {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async run(importId: string): Promise<void> {
    while (await this.prisma.transaction((tx) => this.undoBatch(tx, importId), BATCH_MS));
  }

  /** @returns false when there is nothing left to do */
  private async undoBatch(tx: Transaction, importId: string): Promise<boolean> {
    await tx.$queryRaw`SELECT "id" FROM imports WHERE "id" = ${importId}::uuid FOR UPDATE`;
    const found = await tx.import.findUnique({ where: { id: importId }, omit: WITHOUT_FILES });
    if (found?.status !== 'UNDOING') return false;
    const rows = await rowsToUndo(tx, importId, found.undoneFrom, BATCH);
    const counts = undoCountsOf(found);
    const batch = new ImportUndoBatch(
      tx,
      { importId, actor: await actorOf(tx, found), now: this.clock.now() },
      counts,
    );
    await batch.undo(rows);
    await saveRemarks(tx, importId, batch.remarks);
    const isDone = rows.length < BATCH;
    await tx.import.update({
      where: { id: importId },
      data: {
        undoneFrom: rows.at(-1)?.rowNumber ?? found.undoneFrom,
        undoCounts: { ...counts },
        processedRows: { increment: rows.length },
        ...(isDone ? { status: 'UNDONE' as const, finishedAt: this.clock.now() } : {}),
      },
      select: { id: true },
    });
    return !isDone;
  }
}

async function actorOf(tx: Transaction, { undoneById, createdById }: ImportRecord): Promise<Actor> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: undoneById ?? createdById },
    select: { id: true, role: true },
  });
  return { kind: 'user', userId: user.id, role: user.role };
}
