import type { Actor } from '../access/actor';
import { changesOfNew, type AuditNote, type Changes } from '../audit/audit';
import type { EffectType, ImportCounts, ImportEffect } from './import.types';

export interface WritingContext {
  actor: Actor;
  importId: string;
  /** Owns the visits that are made. */
  ownerId: string;
  now: Date;
  /** Records that an earlier batch of this import wrote: filling them up is part of making them. */
  earlier: ReadonlySet<object>;
}

const ACTIONS: Record<EffectType, string> = {
  Business: 'business',
  Contact: 'contact',
  Affiliation: 'affiliation',
  Membership: 'membership',
  Visit: 'visit',
  Area: 'area',
  Sector: 'sector',
  Association: 'association',
};

/** What one batch does, gathered while it is written: its audit entries, per row what undoing needs, and the numbers. */
export class ImportBatchLog {
  readonly notes: AuditNote[] = [];
  readonly effects = new Map<number, ImportEffect[]>();
  /** Planned records that this batch makes. */
  readonly made = new Set<object>();

  constructor(
    readonly context: WritingContext,
    readonly counts: ImportCounts,
  ) {}

  /** A record was made by this row. */
  created(row: number, type: EffectType, id: string, values: object): void {
    this.note(`${ACTIONS[type]}.created`, type, id, changesOfNew(values));
    this.keep(row, { type, id });
  }

  /** A record that was there got other values. `fields`: column → [before, after] as they stand in the table. */
  updated(
    row: number,
    type: EffectType,
    id: string,
    { audit, fields }: { audit: Changes; fields: Changes },
  ): void {
    this.note(`${ACTIONS[type]}.updated`, type, id, audit);
    this.keep(row, { type, id, fields });
  }

  /** A row spoke of a record that was there and changed nothing in it, but rows behind it are not to say otherwise. */
  mentioned(row: number, type: EffectType, id: string): void {
    this.keep(row, { type, id, fields: {} });
  }

  private note(action: string, type: string, id: string, changes: Changes): void {
    changes['importId'] = [null, this.context.importId];
    this.notes.push({ action, subject: { type, id }, changes });
  }

  private keep(row: number, effect: ImportEffect): void {
    const found = this.effects.get(row);
    if (found) found.push(effect);
    else this.effects.set(row, [effect]);
  }
}
