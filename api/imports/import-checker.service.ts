import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { ImportCheck } from './import-check';
import { CheckMemory } from './import-check-memory';
import { countsOf, storedRowReader } from './import-reading';
import { insertJudged, nextRows, saveVerdicts } from './import-rows.queries';
import { ImportSource } from './import-source.service';
import { WITHOUT_FILES, type ImportRecord } from './import.types';

const BATCH = 1_000;

/**
 * The dry run: gives every row of a list its verdict and writes nothing else. Cut off, it simply starts again; of two at once the second
 * waits for the first.
 */
@Injectable()
export class ImportChecker {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly source: ImportSource,
  ) {}

  async run(importId: string): Promise<void> {
    const memory = await CheckMemory.open(this.prisma, importId);
    try {
      // Another check may have come first: then there is nothing left to do.
      const found = await this.prisma.import.findUnique({ where: { id: importId }, omit: WITHOUT_FILES });
      if (found?.status === 'CHECKING') await this.check(found, memory);
    } finally {
      memory.close();
    }
  }

  private async check(found: ImportRecord, memory: CheckMemory): Promise<void> {
    try {
      const isDone = found.isTakenIn
        ? await this.judgeStored(found, memory)
        : await this.takeIn(found, memory);
      if (!isDone) await this.end(found.id, { status: 'UPLOADED' });
    } catch (error) {
      await this.end(found.id, { status: 'FAILED', error: 'INTERNAL' });
      throw error;
    }
  }

  /**
   * Reads the file once and puts its rows in with their verdicts; afterwards they are what counts, with the cells that people repaired.
   * @returns false when somebody asked to stop
   */
  private async takeIn(found: ImportRecord, memory: CheckMemory): Promise<boolean> {
    let check = this.begin(found, memory, 0);
    // PostgreSQL puts one batch away while the next is read and judged.
    let put: Promise<void> = Promise.resolve();
    let isStopped = false;
    await this.forget(found.id);
    const restart = async () => {
      await put;
      check = this.begin(found, memory, 0);
      await memory.forget();
      await this.forget(found.id);
    };
    const size = await this.source.size(found.id);
    for await (const { rows, blank, bytes } of this.source.rows(found, BATCH, restart)) {
      check.counts.blankRows += blank;
      if (rows.length === 0) continue;
      const planned = await check.judge(rows);
      await put;
      put = insertJudged(this.prisma, found.id, rows, planned);
      put.catch(() => undefined);
      const guess = Math.round((check.processed * size) / bytes);
      isStopped = !(await this.goOn(found.id, check.processed, guess));
      if (isStopped) break;
    }
    await put;
    if (isStopped) return false;
    // A hundred thousand rows at once: without fresh statistics what comes next would be planned for an empty table.
    await this.prisma.$executeRaw`ANALYZE import_rows`;
    await this.finish(found.id, check, { isTakenIn: true, totalRows: check.processed });
    return true;
  }

  private async judgeStored(found: ImportRecord, memory: CheckMemory): Promise<boolean> {
    const check = this.begin(found, memory, countsOf(found).blankRows);
    for (let after = 0; ;) {
      const rows = await nextRows(this.prisma, found.id, after, BATCH);
      const last = rows.at(-1);
      if (!last) break;
      after = last.rowNumber;
      const planned = await check.judge(rows.map(({ rowNumber, cells }) => ({ number: rowNumber, cells })));
      await saveVerdicts(this.prisma, found.id, planned);
      if (!(await this.goOn(found.id, check.processed, found.totalRows))) return false;
    }
    await this.finish(found.id, check, {});
    return true;
  }

  private begin(found: ImportRecord, memory: CheckMemory, blankRows: number): ImportCheck {
    const read = storedRowReader(found, this.clock.now());
    return new ImportCheck(found, { prisma: this.prisma, memory, read }, blankRows);
  }

  private async forget(importId: string): Promise<void> {
    await this.prisma.importRow.deleteMany({ where: { importId } });
  }

  /** Notes the progress; false when somebody asked to stop. */
  private async goOn(id: string, processedRows: number, totalRows: number): Promise<boolean> {
    const { stopRequested } = await this.prisma.import.update({
      where: { id },
      data: { processedRows, totalRows },
      select: { stopRequested: true },
    });
    return !stopRequested;
  }

  private async finish(
    id: string,
    { counts }: ImportCheck,
    data: { isTakenIn?: boolean; totalRows?: number },
  ): Promise<void> {
    await this.end(id, { ...data, status: 'CHECKED', counts: { ...counts } });
  }

  private async end(
    id: string,
    data: {
      status: 'CHECKED' | 'FAILED' | 'UPLOADED';
      error?: string;
      counts?: object;
      isTakenIn?: boolean;
      totalRows?: number;
    },
  ): Promise<void> {
    await this.prisma.import.updateMany({
      where: { id, status: 'CHECKING' },
      data: { ...data, stopRequested: false, finishedAt: this.clock.now() },
    });
  }
}
