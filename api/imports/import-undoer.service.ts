import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { PrismaService, type SqlRunner } from '../database/prisma.service';
import { undoCountsOf } from './import-reading';
import { ImportUndoBatch } from './import-undo-batch';
import { importToUndo, noteUndone, rowsToUndo, saveRemarks } from './import-undo.queries';

const BATCH = 1_000;

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
    while (await this.prisma.sqlTransaction((sql) => this.undoBatch(sql, importId)));
  }

  /** @returns false when there is nothing left to do */
  private async undoBatch(sql: SqlRunner, importId: string): Promise<boolean> {
    const found = await importToUndo(sql, importId);
    if (found?.status !== 'UNDOING') return false;
    const now = this.clock.now();
    const rows = await rowsToUndo(sql, importId, found.undoneFrom, BATCH);
    const counts = undoCountsOf(found);
    const { userId, role } = found;
    const batch = new ImportUndoBatch(sql, { importId, actor: { kind: 'user', userId, role }, now }, counts);
    await batch.undo(rows);
    await saveRemarks(sql, importId, batch.remarks);
    const isAll = rows.length < BATCH;
    const from = rows.at(-1)?.rowNumber ?? found.undoneFrom;
    await noteUndone(sql, importId, { rows: rows.length, from, counts, isAll, now });
    return !isAll;
  }
}
