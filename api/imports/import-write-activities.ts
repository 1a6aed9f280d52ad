import type { Changes } from '../audit/audit';
import { bulkInsert } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { FieldChange } from './import-changes.rules';
import type { PlannedBusiness } from './import-plan.rules';
import type { ImportReferences } from './import-references';
import { TABLES, type ChangedRecord } from './import-write-columns';
import { activitiesOf, demoteSectors, type Activities } from './import-write.queries';

type Changed = ChangedRecord<PlannedBusiness>;

interface ActivityRow {
  businessId: string;
  sectorId: string;
  isMain: boolean;
}

/** The activities with which a business is made. */
export function activityRows(
  { id, draft }: PlannedBusiness,
  references: ImportReferences,
  codes = { main: draft.sbiCode, others: draft.otherSbiCodes ?? [] },
): ActivityRow[] {
  const main = references.sectorId(codes.main);
  const others = references.sectorIds(codes.others).filter((sectorId) => sectorId !== main);
  const businessId = String(id);
  return [
    ...(main === undefined ? [] : [{ businessId, sectorId: main, isMain: true }]),
    ...[...new Set(others)].map((sectorId) => ({ businessId, sectorId, isMain: false })),
  ];
}

/** What the rows change in the activities of businesses that were there. */
export class ChangedActivities {
  private constructor(
    private readonly changed: ReadonlySet<Changed>,
    private readonly before: ReadonlyMap<string, Activities>,
    private readonly references: ImportReferences,
  ) {}

  static async of(
    tx: SqlRunner,
    changed: readonly Changed[],
    references: ImportReferences,
  ): Promise<ChangedActivities> {
    const own = changed.filter(
      ({ changes }) => hasNewMain(changes) || changes.some(({ field }) => field === 'otherSbiCodes'),
    );
    const ids = own.map(({ record }) => String(record.id));
    return new ChangedActivities(new Set(own), await activitiesOf(tx, ids), references);
  }

  /** What undoing needs of this business: the main activity, and all of them, before and after. */
  fieldsOf(one: Changed): Changes {
    if (!this.changed.has(one)) return {};
    const { main, all } = this.before.get(String(one.record.id)) ?? { main: null, all: [] };
    const rows = this.rowsOf(one);
    const after = [...new Set([...all, ...rows.map(({ sectorId }) => sectorId)])];
    const newMain = rows.find(({ isMain }) => isMain)?.sectorId;
    return { ...(newMain ? { mainSectorId: [main, newMain] } : {}), sectorIds: [all, after] };
  }

  async write(tx: SqlRunner): Promise<void> {
    if (this.changed.size === 0) return;
    const changed = [...this.changed];
    const resorted = changed.filter(({ changes }) => hasNewMain(changes));
    const ids = resorted.map(({ record }) => String(record.id));
    if (ids.length > 0) await demoteSectors(tx, ids);
    await bulkInsert(
      tx,
      'business_sectors',
      TABLES.business_sectors,
      changed.flatMap((one) => this.rowsOf(one)),
      '("businessId", "sectorId") DO UPDATE SET "isMain" = business_sectors."isMain" OR EXCLUDED."isMain"',
    );
  }

  private rowsOf({ record, changes }: Changed): ActivityRow[] {
    const main = hasNewMain(changes) ? record.draft.sbiCode : undefined;
    const others = addedCodes(changes).filter((code) => code !== record.draft.sbiCode);
    return activityRows(record, this.references, { main, others });
  }
}

const hasNewMain = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => field === 'sbiCode');

const codesOf = (printed: FieldChange['to']): string[] =>
  printed === null ? [] : String(printed).split(', ');

function addedCodes(changes: readonly FieldChange[]): string[] {
  return changes
    .filter(({ field }) => field === 'otherSbiCodes')
    .flatMap(({ from, to }) => codesOf(to).filter((code) => !codesOf(from).includes(code)));
}
