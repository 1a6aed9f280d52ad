import { oldestUndoable, refusalToMerge, undoableUntil } from '../../../api/duplicates/merge.rules';

const party = (id: string, more: object = {}) => ({
  id,
  version: 1,
  archivedAt: null,
  mergedIntoId: null,
  ...more,
});
const request = { survivorId: 'a', loserId: 'b', survivorVersion: 1, loserVersion: 1 };

describe('whether two records can be merged', () => {
  it.each([
    [party('a'), party('b'), undefined],
    [party('a'), party('a'), 'SAME_RECORD'],
    [party('a', { mergedIntoId: 'c', archivedAt: new Date() }), party('b'), 'ALREADY_MERGED'],
    [party('a'), party('b', { mergedIntoId: 'c', archivedAt: new Date() }), 'ALREADY_MERGED'],
    [party('a', { archivedAt: new Date() }), party('b'), 'ARCHIVED'],
    [party('a'), party('b', { archivedAt: new Date() }), 'ARCHIVED'],
    [party('a', { version: 2 }), party('b'), 'CHANGED_MEANWHILE'],
    [party('a'), party('b', { version: 2 }), 'CHANGED_MEANWHILE'],
  ])('%j and %j: %s', (survivor, loser, refusal) => {
    expect(refusalToMerge(request, survivor, loser)).toBe(refusal);
  });
});

it('a merge can be taken back for ninety days', () => {
  const at = new Date('2026-01-01T12:00:00Z');
  expect(undoableUntil(at)).toEqual(new Date('2026-04-01T12:00:00Z'));
  expect(oldestUndoable(undoableUntil(at))).toEqual(at);
});
