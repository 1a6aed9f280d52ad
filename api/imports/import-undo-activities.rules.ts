import type { FieldsToRestore } from './import-undo.rules';
import type { Activities } from './import-write.queries';
import type { ImportEffect, UndoOutcome } from './import.types';

export interface ActivitiesToRestore extends Pick<FieldsToRestore, 'changes' | 'remarks'> {
  /** Ids of the sectors that go. */
  removed: string[];
  /** What is no longer the main activity, and what is. */
  demoted: string | null;
  promoted: string | null;
}

/**
 * What of the activities that the import gave a business goes back: the main one when it still is, and others that are still others. One
 * that somebody made the main one since, or stopped being so, stays; so does one that a business that was merged into it since had too.
 * @param merged ids of the sectors of those
 */
export function activitiesToRestore(
  effect: ImportEffect,
  current: Activities,
  merged: ReadonlySet<string> = new Set(),
): ActivitiesToRestore {
  const { type, id } = effect;
  const main = mainToRestore(effect, current, merged);
  const added = addedOthers(effect, current);
  const chosen = added.filter((one) => one === current.main);
  const others = added.filter((one) => one !== current.main);
  const removed = [...others.filter((one) => !merged.has(one)), ...main.removed];
  const left = current.all.filter((one) => !removed.includes(one));
  const isChanged = removed.length > 0 || main.demoted !== null;
  const said = (isSo: boolean, outcome: UndoOutcome, field: string) =>
    isSo ? [{ type, id, outcome, field }] : [];
  return {
    removed,
    demoted: main.demoted,
    promoted: main.promoted,
    changes: isChanged ? { sectorIds: [current.all, inOrder(left, main.promoted)] } : {},
    remarks: [
      ...(main.kept ? said(true, main.kept, 'mainSectorId') : []),
      ...said(chosen.length > 0, 'FIELD_KEPT', 'otherSbiCodes'),
      ...said(
        others.some((one) => merged.has(one)),
        'MERGED',
        'otherSbiCodes',
      ),
    ],
  };
}

interface Given {
  before: string[];
  after: string[];
  /** Undefined: the import left it alone. */
  main?: [before: string | null, after: string];
}

function givenBy({ fields = {} }: ImportEffect): Given {
  const [before, after] = (fields['sectorIds'] ?? [[], []]) as [string[], string[]];
  return { before, after, main: fields['mainSectorId'] as Given['main'] };
}

interface MainToRestore {
  removed: string[];
  demoted: string | null;
  promoted: string | null;
  /** Why it stays the main one. */
  kept?: UndoOutcome;
}

/** The main activity that the import gave is gone again, or another one if it was that before; unless somebody chose one since. */
function mainToRestore(
  effect: ImportEffect,
  current: Activities,
  merged: ReadonlySet<string>,
): MainToRestore {
  const { before, main } = givenBy(effect);
  const nothing = { removed: [], demoted: null, promoted: null };
  if (!main) return nothing;
  const [old, given] = main;
  if (current.main !== given) return current.main === old ? nothing : { ...nothing, kept: 'FIELD_KEPT' };
  const promoted = current.all.find((one) => one === old) ?? null;
  if (merged.has(given) && promoted === null) return { ...nothing, kept: 'MERGED' };
  const stays = before.includes(given) || merged.has(given);
  return { removed: stays ? [] : [given], demoted: stays ? given : null, promoted };
}

/** What the import added beside the main activity and still stands. */
function addedOthers(effect: ImportEffect, { all }: Activities): string[] {
  const { before, after, main } = givenBy(effect);
  return after.filter((one) => one !== main?.[1] && !before.includes(one) && all.includes(one));
}

const inOrder = (all: string[], first: string | null): string[] =>
  first === null ? all : [first, ...all.filter((one) => one !== first)];
