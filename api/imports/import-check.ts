import { v7 as uuidv7 } from 'uuid';
import type { PrismaService } from '../database/prisma.service';
import { Colleagues } from './import-colleagues';
import type { CheckMemory, RememberedBusiness, RememberedContact } from './import-check-memory';
import type { ImportFileRow } from './import-file';
import { existingFor } from './import-lookup.queries';
import {
  ImportPlanner,
  type ExistingAssociation,
  type ExistingRecords,
  type PlannedRow,
} from './import-plan.rules';
import { countRows, lookupOf, optionsOf } from './import-reading';
import type { ImportRowDraft } from './import-row.rules';
import { noCounts, type ImportCounts, type ImportRecord } from './import.types';

interface CheckTools {
  prisma: PrismaService;
  memory: CheckMemory;
  read: (row: { rowNumber: number; cells: string[] }) => ImportRowDraft;
}

/** One dry run of a list, batch after batch: what the rows say, what the real run will do with them, and the numbers of both. */
export class ImportCheck {
  readonly counts: ImportCounts;
  /** Rows judged so far. */
  processed = 0;
  private readonly associations = new Map<string, ExistingAssociation>();

  constructor(
    private readonly found: ImportRecord,
    private readonly tools: CheckTools,
    blankRows: number,
  ) {
    this.counts = { ...noCounts(), blankRows };
  }

  async judge(rows: readonly ImportFileRow[]): Promise<PlannedRow[]> {
    const drafts = rows.map(({ number, cells }) => this.tools.read({ rowNumber: number, cells }));
    const colleagues = await Colleagues.find(this.tools.prisma, drafts);
    const planner = new ImportPlanner(await this.existing(drafts), optionsOf(this.found));
    const planned = drafts.map((draft) => planner.add(draft));
    countRows(this.counts, planned);
    this.foretell(planner, planned);
    this.tools.memory.remember(planner, planned);
    colleagues.nameIn(planned);
    this.processed += rows.length;
    return planned;
  }

  /** What stands in the database, as earlier rows of the list will have changed it, and what those will have made. */
  private async existing(drafts: ImportRowDraft[]): Promise<ExistingRecords> {
    const { prisma, memory } = this.tools;
    const businesses = await memory.businesses(drafts);
    const alsoAt = businesses.map(({ id }) => id);
    const stored = await existingFor(prisma, this.found.id, drafts, {
      ...lookupOf(optionsOf(this.found)),
      alsoAt,
    });
    for (const association of stored.associations)
      if (!this.associations.has(association.id)) this.associations.set(association.id, association);
    const at = new Set([...alsoAt, ...stored.businesses.map(({ id }) => id)]);
    return {
      businesses: overlaid(stored.businesses, businesses),
      contacts: overlaid(stored.contacts, await memory.contacts(drafts, [...at])),
      associations: [...this.associations.values()],
    };
  }

  /** What the real run will make and change by this batch. */
  private foretell(planner: ImportPlanner, planned: readonly PlannedRow[]): void {
    const { counts } = this;
    counts.newBusinesses += planner.businesses.length;
    counts.newContacts += planner.contacts.length;
    counts.newAffiliations += planner.affiliations.filter(({ isNew }) => isNew).length;
    counts.newMemberships += planner.memberships.filter(({ isNew }) => isNew).length;
    counts.newBoardRoles += planner.boards.roles.filter(({ isNew }) => isNew).length;
    for (const association of planner.associations.values()) {
      if (association.id !== undefined) continue;
      association.id = uuidv7();
      this.associations.set(association.id, { id: association.id, name: association.name });
      counts.newAssociations += 1;
    }
    for (const { business, contact, changes } of planned) {
      if (changes.some(({ record }) => record === 'business') && isFirstChange(business))
        counts.changedBusinesses += 1;
      if (changes.some(({ record }) => record === 'contact') && isFirstChange(contact))
        counts.changedContacts += 1;
    }
  }
}

/** True once for each record that was there before the list. */
function isFirstChange(record: Partial<RememberedBusiness | RememberedContact> | undefined): boolean {
  if (!record || record.isMade || record.isChanged) return false;
  record.isChanged = true;
  return true;
}

/** In the order in which the database gives them when they are really written. */
function overlaid<Existing extends { id: string }>(
  stored: readonly Existing[],
  remembered: readonly Existing[],
): Existing[] {
  const known = new Set(remembered.map(({ id }) => id));
  const all = [...remembered, ...stored.filter(({ id }) => !known.has(id))];
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
