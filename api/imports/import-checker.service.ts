import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import type { ImportFileRow } from './import-file';
import { existingFor } from './import-lookup.queries';
import { ImportPlanner, type PlannedRow } from './import-plan.rules';
import { countRows, countsOf, lookupOf, optionsOf, storedRowReader } from './import-reading';
import { insertJudged, nextRows, saveVerdicts } from './import-rows.queries';
import { ImportSource } from './import-source.service';
import { WITHOUT_FILES } from './import.types';
import { noCounts, type ImportCounts, type ImportRecord } from './import.types';

const BATCH = 1_000;

/** What a check knows so far. */
interface Check {
  found: ImportRecord;
  planner: ImportPlanner;
  counts: ImportCounts;
  changed: Set<object>;
  read: (row: { rowNumber: number; cells: string[] }) => PlannedRow['draft'];
  processed: number;
}

/** The dry run: gives every row of a list its verdict and writes nothing else. Cut off, it simply starts again. */
@Injectable()
export class ImportChecker {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly source: ImportSource,
  ) {}

  async run(importId: string): Promise<void> {
    const found = await this.prisma.import.findUnique({ where: { id: importId }, omit: WITHOUT_FILES });
    if (found?.status !== 'CHECKING') return;
    try {
      const isDone = found.isTakenIn ? await this.judgeStored(found) : await this.takeIn(found);
      if (!isDone) await this.end(importId, { status: 'UPLOADED' });
    } catch (error) {
      await this.end(importId, { status: 'FAILED', error: 'INTERNAL' });
      throw error;
    }
  }

  /**
   * Reads the file once and puts its rows in with their verdicts; afterwards they are what counts, with the cells that people repaired.
   * @returns false when somebody asked to stop
   */
  private async takeIn(found: ImportRecord): Promise<boolean> {
    let check = this.begin(found, 0);
    // PostgreSQL puts one batch away while the next is read and judged.
    let put: Promise<void> = Promise.resolve();
    let isStopped = false;
    await this.forget(found.id);
    const restart = async () => {
      await put;
      check = this.begin(found, 0);
      await this.forget(found.id);
    };
    const size = await this.source.size(found.id);
    for await (const { rows, blank, bytes } of this.source.rows(found, BATCH, restart)) {
      check.counts.blankRows += blank;
      if (rows.length === 0) continue;
      const planned = await this.judge(check, rows);
      await put;
      put = insertJudged(this.prisma, found.id, rows, planned);
      put.catch(() => undefined);
      const guess = Math.round((check.processed * size) / bytes);
      isStopped = !(await this.goOn(check, guess));
      if (isStopped) break;
    }
    await put;
    if (isStopped) return false;
    // A hundred thousand rows at once: without fresh statistics what comes next would be planned for an empty table.
    await this.prisma.$executeRaw`ANALYZE import_rows`;
    await this.finish(check, { isTakenIn: true, totalRows: check.processed });
    return true;
  }

  private async judgeStored(found: ImportRecord): Promise<boolean> {
    const check = this.begin(found, countsOf(found).blankRows);
    for (let after = 0; ;) {
      const rows = await nextRows(this.prisma, found.id, after, BATCH);
      const last = rows.at(-1);
      if (!last) break;
      after = last.rowNumber;
      const planned = await this.judge(
        check,
        rows.map(({ rowNumber, cells }) => ({ number: rowNumber, cells })),
      );
      await saveVerdicts(this.prisma, found.id, planned);
      if (!(await this.goOn(check, found.totalRows))) return false;
    }
    await this.finish(check, {});
    return true;
  }

  private begin(found: ImportRecord, blankRows: number): Check {
    return {
      found,
      planner: new ImportPlanner(undefined, optionsOf(found)),
      counts: { ...noCounts(), blankRows },
      changed: new Set(),
      read: storedRowReader(found, this.clock.now()),
      processed: 0,
    };
  }

  private async judge(check: Check, rows: readonly ImportFileRow[]): Promise<PlannedRow[]> {
    const drafts = rows.map(({ number, cells }) => check.read({ rowNumber: number, cells }));
    check.planner.learn(
      await existingFor(this.prisma, check.found.id, drafts, lookupOf(optionsOf(check.found))),
    );
    const planned = drafts.map((draft) => check.planner.add(draft));
    countRows(check.counts, planned);
    noteChanged(check.changed, planned);
    check.processed += rows.length;
    return planned;
  }

  private async forget(importId: string): Promise<void> {
    await this.prisma.importRow.deleteMany({ where: { importId } });
  }

  /** Notes the progress; false when somebody asked to stop. */
  private async goOn({ found, processed }: Check, totalRows: number): Promise<boolean> {
    const { stopRequested } = await this.prisma.import.update({
      where: { id: found.id },
      data: { processedRows: processed, totalRows },
      select: { stopRequested: true },
    });
    return !stopRequested;
  }

  private async finish(check: Check, data: { isTakenIn?: boolean; totalRows?: number }): Promise<void> {
    predict(check.counts, check.planner, check.changed);
    await this.end(check.found.id, { ...data, status: 'CHECKED', counts: { ...check.counts } });
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

function noteChanged(changed: Set<object>, rows: PlannedRow[]): void {
  for (const { business, contact, changes } of rows) {
    if (business?.id && changes.some(({ record }) => record === 'business')) changed.add(business);
    if (contact?.id && changes.some(({ record }) => record === 'contact')) changed.add(contact);
  }
}

/** What the real run will make and change. */
function predict(counts: ImportCounts, planner: ImportPlanner, changed: Set<object>): void {
  counts.newBusinesses = planner.businesses.length;
  counts.newContacts = planner.contacts.length;
  counts.newAffiliations = planner.affiliations.filter(({ isNew }) => isNew).length;
  counts.newMemberships = planner.memberships.filter(({ isNew }) => isNew).length;
  counts.newAssociations = [...planner.associations.values()].filter(({ id }) => id === undefined).length;
  counts.changedBusinesses = [...changed].filter((record) => isBusiness(record)).length;
  counts.changedContacts = changed.size - counts.changedBusinesses;
}

function isBusiness(record: object): boolean {
  return 'associationIds' in record;
}
