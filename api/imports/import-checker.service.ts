import { Injectable } from '@nestjs/common';
import type { Import } from '../../prisma/generated/client';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { existingFor } from './import-lookup.queries';
import { ImportPlanner, type PlannedRow } from './import-plan.rules';
import { countRows, countsOf, storedRowReader } from './import-reading';
import { insertRows, nextRows, saveVerdicts } from './import-rows.queries';
import { readImportFile, type Separator } from './import-file';
import { noCounts, type ImportCounts } from './import.types';

const BATCH = 1_000;
const INSERT_BATCH = 2_000;

/** The dry run: gives every row of a list its verdict and writes nothing else. Cut off, it simply starts again. */
@Injectable()
export class ImportChecker {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async run(importId: string): Promise<void> {
    const found = await this.prisma.import.findUnique({ where: { id: importId } });
    if (found?.status !== 'CHECKING') return;
    try {
      const blankRows = await this.takeInRows(found);
      await this.judge(found, { ...noCounts(), blankRows });
    } catch (error) {
      await this.end(importId, { status: 'FAILED', error: 'INTERNAL' });
      throw error;
    }
  }

  /** Puts the file's rows in once; afterwards they are what counts, with the cells that people repaired. */
  private async takeInRows(found: Import): Promise<number> {
    if (found.totalRows > 0 || !found.file) return countsOf(found).blankRows;
    const separator = (found.separator ?? undefined) as Separator | undefined;
    const table = readImportFile(Buffer.from(found.file), {
      encoding: found.encoding ?? undefined,
      separator,
    });
    for (let at = 0; at < table.rows.length; at += INSERT_BATCH) {
      await insertRows(this.prisma, found.id, table.rows.slice(at, at + INSERT_BATCH));
    }
    const counts = { ...noCounts(), blankRows: table.blankRows.length };
    await this.prisma.import.update({
      where: { id: found.id },
      data: { totalRows: table.rows.length, counts: { ...counts } },
    });
    return counts.blankRows;
  }

  private async judge(found: Import, counts: ImportCounts): Promise<void> {
    const read = storedRowReader(found, this.clock.now());
    const planner = new ImportPlanner();
    const changed = new Set<object>();
    let after = 0;
    let processed = 0;
    for (;;) {
      const rows = await nextRows(this.prisma, found.id, after, BATCH);
      const last = rows.at(-1);
      if (!last) break;
      after = last.rowNumber;
      const drafts = rows.map(read);
      planner.learn(await existingFor(this.prisma, found.id, drafts));
      const planned = drafts.map((draft) => planner.add(draft));
      countRows(counts, planned);
      noteChanged(changed, planned);
      await saveVerdicts(this.prisma, found.id, planned, null);
      processed += rows.length;
      if (!(await this.goOn(found.id, processed))) return;
    }
    predict(counts, planner, changed);
    await this.end(found.id, { status: 'CHECKED', counts: { ...counts } });
  }

  /** Notes the progress; false when somebody asked to stop. */
  private async goOn(id: string, processedRows: number): Promise<boolean> {
    const { stopRequested } = await this.prisma.import.update({
      where: { id },
      data: { processedRows },
      select: { stopRequested: true },
    });
    if (stopRequested) await this.end(id, { status: 'UPLOADED' });
    return !stopRequested;
  }

  private async end(
    id: string,
    data: { status: 'CHECKED' | 'FAILED' | 'UPLOADED'; error?: string; counts?: object },
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
