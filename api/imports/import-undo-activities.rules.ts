import type { FieldsToRestore } from './import-undo.rules';
import type { Activities } from './import-write.queries';
import type { ImportEffect } from './import.types';

export interface ActivitiesToRestore extends Pick<FieldsToRestore, 'changes' | 'remarks'> {
  /** Ids of the sectors that go. */
  removed: string[];
  /** What is no longer the main activity, and what is. */
  demoted: string | null;
  promoted: string | null;
}

/**
 * What of the activities that the import gave a business goes back: the main one when it still is, and others that are still others. One
 * that somebody made the main one since, or stopped being so, stays.
 */
export function activitiesToRestore(effect: ImportEffect, current: Activities): ActivitiesToRestore {
  const { type, id } = effect;
  const main = mainToRestore(effect, current);
  const added = addedOthers(effect, current);
  const kept = added.filter((one) => one === current.main);
  const removed = [...added.filter((one) => one !== current.main), ...main.removed];
  const left = current.all.filter((one) => !removed.includes(one));
  const isChanged = removed.length > 0 || main.demoted !== null;
  const said = (field: string) => ({ type, id, outcome: 'FIELD_KEPT' as const, field });
  return {
    removed,
    demoted: main.demoted,
    promoted: main.promoted,
    changes: isChanged ? { sectorIds: [current.all, inOrder(left, main.promoted)] } : {},
    // At most one of them is the main one now.
    remarks: [...(main.isKept ? [said('mainSectorId')] : []), ...kept.map(() => said('otherSbiCodes'))],
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

/** The main activity that the import gave is gone again, or another one if it was that before; unless somebody chose one since. */
function mainToRestore(effect: ImportEffect, current: Activities) {
  const { before, main } = givenBy(effect);
  const nothing = { removed: [], demoted: null, promoted: null, isKept: false };
  if (!main) return nothing;
  const [old, given] = main;
  if (current.main !== given) return { ...nothing, isKept: current.main !== old };
  const wasThere = before.includes(given);
  return {
    removed: wasThere ? [] : [given],
    demoted: wasThere ? given : null,
    promoted: current.all.find((one) => one === old) ?? null,
    isKept: false,
  };
}

/** What the import added beside the main activity and still stands. */
function addedOthers(effect: ImportEffect, { all }: Activities): string[] {
  const { before, after, main } = givenBy(effect);
  return after.filter((one) => one !== main?.[1] && !before.includes(one) && all.includes(one));
}

const inOrder = (all: string[], first: string | null): string[] =>
  first === null ? all : [first, ...all.filter((one) => one !== first)];
