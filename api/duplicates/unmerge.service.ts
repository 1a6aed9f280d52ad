import { Injectable } from '@nestjs/common';
import type { Merge } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { UndoConflictKind, UndoRefusal, type UndoConflict, type UndoOutcome } from './duplicate.types';
import { lockParties, readParty, TABLE_OF, TYPE_OF } from './merge-parties';
import { undoableUntil } from './merge.rules';
import { findMerge, pairOf } from './merges.queries';
import { undoPlan, undoTable, type TablePlan } from './undo-writer';

const UNDO_MS = 60_000;

/** Somebody else has what the old record needs: nothing is undone. */
class NumberTaken extends Error {}

/** Takes a merge back, within 90 days: both records as they were, without losing what people did since. */
@Injectable()
export class UnmergeService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** @returns what it had to leave as it is, each with its reason; or why it is refused as a whole */
  async undo(actor: Actor, mergeId: string): Promise<UndoOutcome> {
    requirePermission(actor, 'duplicates.write');
    try {
      return await this.prisma.transaction((tx) => this.undoIn(tx, actor, mergeId), UNDO_MS);
    } catch (error) {
      if (error instanceof NumberTaken) return { reason: UndoRefusal.NUMBER_TAKEN };
      throw error;
    }
  }

  private async undoIn(tx: Transaction, actor: Actor, mergeId: string): Promise<UndoOutcome> {
    const { survivorId, loserId } = pairOf(await findMerge(tx, mergeId));
    const merge = await this.locked(tx, mergeId, [survivorId, loserId]);
    const reason = await this.refusal(tx, merge, survivorId);
    if (reason) return { reason };
    const conflicts = await this.putBack(tx, merge);
    const now = this.clock.now();
    const undone = await tx.merge.update({
      where: { id: mergeId },
      data: { undoneAt: now, undoneById: userIdOf(actor) ?? null },
    });
    const type = TYPE_OF[merge.kind];
    const action = `${type.toLowerCase()}.unmerged`;
    await recordAudit(
      tx,
      actor,
      {
        action,
        subject: { type, id: survivorId },
        changes: {
          mergedFromId: [loserId, null],
          ...(conflicts.length > 0 ? { conflicts: [null, conflicts] } : {}),
        },
      },
      { action, subject: { type, id: loserId }, changes: { mergedIntoId: [survivorId, null] } },
    );
    return { merge: undone, conflicts };
  }

  /** The records first, as merging does, and then the merge: two people who undo the same one do so one after the other. */
  private async locked(tx: Transaction, mergeId: string, ids: string[]): Promise<Merge> {
    const { kind } = await findMerge(tx, mergeId);
    await lockParties(tx, kind, ids);
    await tx.$queryRaw`SELECT "id" FROM merges WHERE "id" = ${mergeId}::uuid FOR UPDATE`;
    return findMerge(tx, mergeId);
  }

  private async refusal(tx: Transaction, merge: Merge, survivorId: string): Promise<UndoRefusal | undefined> {
    if (merge.undoneAt) return UndoRefusal.ALREADY_UNDONE;
    if (undoableUntil(merge.mergedAt) <= this.clock.now()) return UndoRefusal.TOO_LATE;
    const survivor = await readParty(tx, merge.kind, survivorId);
    return survivor?.mergedIntoId ? UndoRefusal.UNDO_NEWER_FIRST : undefined;
  }

  /** The two records themselves first, one by one: without the old one nothing can go back to it. */
  private async putBack(tx: Transaction, merge: Merge): Promise<UndoConflict[]> {
    const plans = await undoPlan(tx, merge.id);
    const isParty = ({ shape }: TablePlan) => shape.table === TABLE_OF[merge.kind];
    const conflicts: UndoConflict[] = [];
    for (const plan of plans.filter(isParty)) {
      for (const step of plan.steps) {
        const found = await undoTable(tx, { shape: plan.shape, steps: [step] });
        if (found.some(({ kind }) => kind === UndoConflictKind.IMPOSSIBLE)) throw new NumberTaken();
        conflicts.push(...found);
      }
    }
    for (const plan of plans.filter((one) => !isParty(one))) conflicts.push(...(await undoTable(tx, plan)));
    return conflicts;
  }
}
