import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { existingFor } from './import-lookup.queries';
import { ImportPlanner, type PlannedRow } from './import-plan.rules';
import { countRows, countsOf, storedRowReader } from './import-reading';
import { insertRows, nextRows, saveVerdicts } from './import-rows.queries';
import { readImportFile, type Separator } from './import-file';
import { noCounts, type ImportCounts, type ImportRecord } from './import.types';

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
    const found = await this.prisma.import.findUnique({ where: { id: importId }, omit: { file: true } });
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
  private async takeInRows(found: ImportRecord): Promise<number> {
    if (found.totalRows > 0) return countsOf(found).blankRows;
    const { id } = found;
    const { file } = await this.prisma.import.findUniqueOrThrow({ where: { id }, select: { file: true } });
    const separator = (found.separator ?? undefined) as Separator | undefined;
    const choices = { encoding: found.encoding ?? undefined, separator };
    const table = readImportFile(Buffer.from(file ?? []), choices);
    for (let at = 0; at < table.rows.length; at += INSERT_BATCH) {
      await insertRows(this.prisma, id, table.rows.slice(at, at + INSERT_BATCH));
    }
    // A hundred thousand rows at once: without fresh statistics the batches below would be planned for an empty table.
    await this.prisma.$executeRaw`ANALYZE import_rows`;
    const counts = { ...noCounts(), blankRows: table.blankRows.length };
    const data = { totalRows: table.rows.length, counts: { ...counts } };
    await this.prisma.import.update({ where: { id }, data, select: { id: true } });
    return counts.blankRows;
  }

  private async judge(found: ImportRecord, counts: ImportCounts): Promise<void> {
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
