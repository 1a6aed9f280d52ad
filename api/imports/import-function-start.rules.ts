import type { BoardDraft } from './import-board-cells';
import { mergeRow } from './import-merging.rules';
import type { PlannedAffiliation, PlannedRow } from './import-plan.types';
import { warning } from './import-remarks.rules';
import type { ImportMode } from './import.types';

/**
 * Puts the day since when somebody has a function into one that was there, as far as the list may: the rules of every other field. A bare
 * year says nothing new of a day in that year, and no function starts after the term for which somebody was chosen.
 */
export function mergeStart(mode: ImportMode, found: PlannedAffiliation, row: PlannedRow): void {
  const day = newStart(found, row);
  if (day === undefined) return;
  const before = row.changes.length;
  const draft: BoardDraft = { startsOn: found.startsOn };
  const target = { draft, firstRow: found.firstRow, isMade: found.isNew || found.isMade };
  mergeRow(mode, 'affiliation', target, { startsOn: day }, row);
  const changes = row.changes.slice(before);
  found.startsOn = draft.startsOn;
  found.firstRow ??= row.draft.number;
  if (changes.length > 0) found.changedRow ??= row.draft.number;
  found.changes.push(...changes);
}

/** The day in the row, when it says something that can be. */
function newStart({ startsOn, termEndsOn }: PlannedAffiliation, row: PlannedRow): string | undefined {
  const { day, isYear } = row.draft.roleFrom ?? {};
  if (day === undefined || (isYear && startsOn?.startsWith(day.slice(0, 4)))) return undefined;
  if (termEndsOn === undefined || day <= termEndsOn) return day;
  row.issues.push(warning('FUNCTION_TERM_REVERSED', 'roleFrom', day));
  return undefined;
}
