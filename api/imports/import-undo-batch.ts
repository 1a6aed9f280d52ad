import { recordAudit, type AuditNote } from '../audit/audit';
import type { Actor } from '../access/actor';
import { bulkPatch } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import {
  archiveRecords,
  existingOf,
  numberTakenFrom,
  removeRecords,
  type RowToUndo,
  touchedOf,
  UNDO_TABLES,
  usedOf,
} from './import-undo.queries';
import {
  fateOf,
  fieldsToRestore,
  numberToRestore,
  withoutNumber,
  withoutReversal,
  type Fate,
  type FieldsToRestore,
} from './import-undo.rules';
import { mergedSince, tookInSince } from './import-undo-merged';
import { withoutMerged, withoutWhatMergedHad } from './import-undo-merged.rules';
import { restoreActivities } from './import-undo-activities';
import { restoreLists, type RestoredList } from './import-undo-lists';
import { PATCHED } from './import-write-columns';
import { currentColumns } from './import-write.queries';
import type { EffectType, ImportEffect, UndoCounts, UndoRemark } from './import.types';

/** What refers goes before what it refers to. */
const MADE_IN_TURN: EffectType[] = [
  'Visit', 'Affiliation', 'Membership', 'Contact', 'Business', 'Association', 'Area', 'Sector',
]; // prettier-ignore

const PATCHED_BY_TYPE = {
  Business: { table: 'businesses', columns: PATCHED.business },
  Contact: { table: 'contacts', columns: PATCHED.contact },
  Affiliation: { table: 'affiliations', columns: PATCHED.board },
} as const;

interface Undoing {
  importId: string;
  actor: Actor;
  now: Date;
}

const NOTHING: FieldsToRestore = { patch: {}, changes: {}, remarks: [] };

/** A row may only have spoken of a record. */
const hasEffect = ({ fields }: ImportEffect): boolean => !fields || Object.keys(fields).length > 0;

type OfRow = ImportEffect & { row: number };

/** Puts the effects of a batch of rows back, in the caller's transaction, and tells what stayed and why. */
export class ImportUndoBatch {
  readonly remarks = new Map<number, UndoRemark[]>();
  private readonly notes: AuditNote[] = [];

  constructor(
    private readonly tx: SqlRunner,
    private readonly undoing: Undoing,
    private readonly counts: UndoCounts,
  ) {}

  /** `rows`: the last first. */
  async undo(rows: readonly RowToUndo[]): Promise<void> {
    const effects: OfRow[] = rows.flatMap(({ rowNumber, effects: found }) =>
      found.filter(hasEffect).map((effect) => ({ ...effect, row: rowNumber })),
    );
    for (const type of ['Affiliation', 'Contact', 'Business'] as const)
      await this.restore(
        type,
        effects.filter((effect) => effect.type === type && effect.fields),
      );
    for (const type of MADE_IN_TURN)
      await this.unmake(
        type,
        effects.filter((effect) => effect.type === type && !effect.fields),
      );
    await recordAudit(this.tx, this.undoing.actor, ...this.notes);
  }

  private async unmake(type: EffectType, made: OfRow[]): Promise<void> {
    if (made.length === 0) return;
    const { tx } = this;
    const ids = made.map(({ id }) => id);
    const [there, touched, used] = await Promise.all([
      existingOf(tx, type, ids),
      touchedOf(tx, this.undoing.importId, type, ids),
      usedOf(tx, type, ids),
    ]);
    const fates = new Map<Fate, string[]>();
    for (const { id, row } of made) {
      if (!there.has(id)) continue;
      const canArchive = UNDO_TABLES[type].archives === true;
      const fate = fateOf({ isTouched: touched.has(id), use: used.get(id), canArchive });
      fates.set(fate, [...(fates.get(fate) ?? []), id]);
      this.count(fate, type);
      if (fate === 'REMOVED') this.note(`${type.toLowerCase()}.removed`, type, id);
      else this.remark(row, { type, id, outcome: fate });
      if (fate === 'ARCHIVED') this.note(`${type.toLowerCase()}.archived`, type, id);
    }
    await removeRecords(tx, type, fates.get('REMOVED') ?? []);
    await archiveRecords(tx, type, fates.get('ARCHIVED') ?? [], this.undoing.now);
  }

  private async restore(type: keyof typeof PATCHED_BY_TYPE, changed: OfRow[]): Promise<void> {
    // Several rows may have changed one record: the last change goes back first.
    const rounds: OfRow[][] = [];
    const times = new Map<string, number>();
    for (const effect of changed) {
      const round = times.get(effect.id) ?? 0;
      times.set(effect.id, round + 1);
      (rounds[round] ??= []).push(effect);
    }
    for (const round of rounds) await this.restoreRound(type, round);
    this.counts.restored += times.size;
  }

  private async restoreRound(type: keyof typeof PATCHED_BY_TYPE, changed: OfRow[]): Promise<void> {
    const { table, columns } = PATCHED_BY_TYPE[type];
    const current = await currentColumns(
      this.tx,
      table,
      changed.map(({ id }) => id),
    );
    const there = changed.filter(({ id }) => current.has(id));
    const found = there.map((effect) => fieldsToRestore(effect, current.get(effect.id) ?? {}));
    const staying = await this.stayingOf(type, there, found, current);
    const lists = await this.listsOf(type, there);
    const patches = there.flatMap((effect, place) => {
      const whole = found[place] ?? NOTHING;
      const { patch, changes, remarks } = staying(effect, whole);
      const listed = lists.get(effect.id) ?? NOTHING;
      const said = [...remarks, ...listed.remarks];
      for (const remark of said) this.remark(effect.row, remark);
      if (said.length > 0) this.counts.kept += 1;
      this.note(`${type.toLowerCase()}.updated`, type, effect.id, { ...changes, ...listed.changes });
      return [{ id: effect.id, patch }];
    });
    await bulkPatch(this.tx, table, columns, patches);
  }

  /** What goes back of each of these, without what has to stay. */
  private async stayingOf(
    type: keyof typeof PATCHED_BY_TYPE,
    effects: readonly OfRow[],
    found: readonly FieldsToRestore[],
    current: ReadonlyMap<string, Record<string, unknown>>,
  ): Promise<(effect: ImportEffect, whole: FieldsToRestore) => FieldsToRestore> {
    const { tx } = this;
    const { importId } = this.undoing;
    const ids = effects.map(({ id }) => id);
    if (type === 'Affiliation') {
      const merged = await tookInSince(tx, importId, ids);
      return (effect, whole) =>
        merged.has(effect.id)
          ? withoutMerged(effect, whole)
          : withoutReversal(effect, whole, current.get(effect.id) ?? {});
    }
    const merged = await mergedSince(tx, importId, type, ids);
    const taken = await this.numbersTaken(type, effects, found, current);
    return (effect, whole) => {
      const free = taken.has(effect.id) ? withoutNumber(effect, whole) : whole;
      return withoutWhatMergedHad(effect, free, merged.get(effect.id) ?? []);
    };
  }

  private async numbersTaken(
    type: keyof typeof PATCHED_BY_TYPE,
    effects: readonly OfRow[],
    found: readonly FieldsToRestore[],
    current: ReadonlyMap<string, Record<string, unknown>>,
  ): Promise<Set<string>> {
    if (type !== 'Business') return new Set();
    const wanted = effects.flatMap(
      (effect, place) => numberToRestore(effect, found[place] ?? NOTHING, current.get(effect.id) ?? {}) ?? [],
    );
    return numberTakenFrom(this.tx, wanted);
  }

  /** What is no column of the record itself: by record, what went back and what stayed. */
  private listsOf(
    type: keyof typeof PATCHED_BY_TYPE,
    effects: readonly OfRow[],
  ): Promise<Map<string, RestoredList>> {
    if (type === 'Contact') return restoreLists(this.tx, this.undoing.importId, effects);
    if (type === 'Business') return restoreActivities(this.tx, this.undoing.importId, effects);
    return Promise.resolve(new Map<string, RestoredList>());
  }

  private count(fate: Fate, type: EffectType): void {
    if (fate === 'REMOVED') {
      const places = { Business: 'removedBusinesses', Contact: 'removedContacts' } as const;
      this.counts[type === 'Business' || type === 'Contact' ? places[type] : 'removedOther'] += 1;
    } else if (fate === 'ARCHIVED') this.counts.archived += 1;
    else this.counts.kept += 1;
  }

  private note(
    action: string,
    type: EffectType,
    id: string,
    changes: NonNullable<AuditNote['changes']> = {},
  ): void {
    const about = { ...changes, importId: [null, this.undoing.importId] as [unknown, unknown] };
    this.notes.push({ action, subject: { type, id }, changes: about });
  }

  private remark(row: number, remark: UndoRemark): void {
    const found = this.remarks.get(row);
    if (found) found.push(remark);
    else this.remarks.set(row, [remark]);
  }
}
