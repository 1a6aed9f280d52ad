import { mergeRow } from './import-merging.rules';
import type { PlannedBusiness, PlannedRow } from './import-plan.types';
import type { BusinessDraft } from './import-row.rules';
import type { ImportMode } from './import.types';

/** Of activities without a main one the first is the main one. */
export function withMainActivity(draft: BusinessDraft): BusinessDraft {
  const [first, ...others] = draft.otherSbiCodes ?? [];
  if (draft.sbiCode !== undefined || first === undefined) return draft;
  return { ...draft, sbiCode: first, otherSbiCodes: others };
}

/**
 * Puts what a row says into a business that was there. Its other activities are added to, and none is ever taken away: what was the main
 * activity is another one as soon as the list gives a new main one.
 */
export function mergeBusiness(
  mode: ImportMode,
  found: PlannedBusiness,
  incoming: BusinessDraft,
  row: PlannedRow,
): void {
  const mainBefore = found.draft.sbiCode;
  const { otherSbiCodes, ...rest } = mainBefore === undefined ? withMainActivity(incoming) : incoming;
  mergeRow(mode, 'business', found, rest, row);
  if (!row.draft.columnOf?.has('otherSbiCodes')) return;
  const main = found.draft.sbiCode;
  const known = [...(found.draft.otherSbiCodes ?? []), ...(mainBefore === undefined ? [] : [mainBefore])];
  found.draft.otherSbiCodes = [...new Set(known)].filter((code) => code !== main);
  const others = (otherSbiCodes ?? []).filter((code) => code !== main);
  mergeRow(mode, 'business', found, { tags: [], otherSbiCodes: others }, row);
}
