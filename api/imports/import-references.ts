import { v7 as uuidv7 } from 'uuid';
import { Prisma } from '../../prisma/generated/client';
import { bulkInsert } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import { showSbiCode } from '../formats/sbi-code';
import type { ImportBatchLog } from './import-batch-log';
import { areaKindOf, associationKindOf } from './import-kinds.rules';
import { foldText } from './import-matching.rules';
import type { ImportPlanner } from './import-plan.rules';
import { TABLES } from './import-write-columns';
import type { EffectType } from './import.types';

// A code that stands in both lists means the present one.
const SBI_VERSIONS = ['2025', '2008', 'unknown'];

/** The areas, activity codes and associations that a batch names; those that are not there yet are made. */
export class ImportReferences {
  private readonly areas = new Map<string, string>();
  private readonly sectors = new Map<string, string>();

  private constructor(
    private readonly tx: SqlRunner,
    private readonly log: ImportBatchLog,
    private readonly row: number,
  ) {}

  /** `row`: the first of the batch, which answers for what is made on behalf of all. */
  static async prepare(
    tx: SqlRunner,
    planner: ImportPlanner,
    log: ImportBatchLog,
    row: number,
  ): Promise<ImportReferences> {
    const references = new ImportReferences(tx, log, row);
    const drafts = planner.touchedBusinesses.map(({ draft }) => draft);
    await references.prepareAreas(drafts.flatMap(({ area }) => area ?? []));
    await references.prepareSectors(
      drafts.flatMap(({ sbiCode = [], otherSbiCodes = [] }) => [sbiCode, otherSbiCodes].flat()),
    );
    await references.makeAssociations(planner);
    return references;
  }

  areaId(name: string | undefined): string | null {
    return (name && this.areas.get(foldText(name))) || null;
  }

  sectorId(code: string | undefined): string | undefined {
    return code && this.sectors.get(code);
  }

  sectorIds(codes: readonly string[]): string[] {
    return codes.flatMap((code) => this.sectors.get(code) ?? []);
  }

  private async prepareAreas(names: string[]): Promise<void> {
    const existing = await this.tx.rows<{ id: string; name: string }>(
      Prisma.sql`SELECT "id", "name" FROM areas WHERE "archivedAt" IS NULL`,
    );
    for (const { id, name } of existing) this.areas.set(foldText(name), id);
    const data = names.flatMap((name) => {
      if (this.areas.has(foldText(name))) return [];
      const id = uuidv7();
      this.areas.set(foldText(name), id);
      return [{ id, name, kind: areaKindOf(name) }];
    });
    await bulkInsert(this.tx, 'areas', TABLES.areas, data);
    this.noteAll('Area', data);
    this.log.counts.newAreas += data.length;
  }

  private async prepareSectors(codes: string[]): Promise<void> {
    const wanted = [...new Set(codes)];
    const existing = await this.tx.rows<{ id: string; code: string; sbiVersion: string }>(
      Prisma.sql`SELECT "id", "code", "sbiVersion" FROM sectors WHERE "code" = ANY (${wanted})`,
    );
    const known = existing.toSorted(
      (a, b) => SBI_VERSIONS.indexOf(b.sbiVersion) - SBI_VERSIONS.indexOf(a.sbiVersion),
    );
    for (const { code, id } of known) this.sectors.set(code, id);
    const data = wanted
      .filter((code) => !this.sectors.has(code))
      .map((code) => ({ id: uuidv7(), code, sbiVersion: 'unknown', name: `SBI ${showSbiCode(code)}` }));
    await bulkInsert(this.tx, 'sectors', TABLES.sectors, data);
    for (const { code, id } of data) this.sectors.set(code, id);
    this.noteAll('Sector', data);
  }

  private async makeAssociations(planner: ImportPlanner): Promise<void> {
    const fresh = [...planner.associations.values()].filter(({ id }) => id === undefined);
    const data = fresh.map((association) => {
      association.id = uuidv7();
      return { id: association.id, name: association.name, kind: associationKindOf(association.name) };
    });
    await bulkInsert(this.tx, 'associations', TABLES.associations, data);
    this.noteAll('Association', data);
    this.log.counts.newAssociations += data.length;
  }

  private noteAll(type: EffectType, rows: { id: string }[]): void {
    for (const { id, ...row } of rows) this.log.created(this.row, type, id, row);
  }
}
