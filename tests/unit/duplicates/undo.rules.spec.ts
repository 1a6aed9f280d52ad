import {
  stepWithout,
  touchedRows,
  undoStep,
  type RowChange,
  type RowImage,
} from '../../../api/duplicates/undo.rules';

const change = (before: RowImage | null, after: RowImage | null, id = 1n): RowChange => ({
  id,
  table: 't',
  key: '["x"]',
  before,
  after,
});
const touched = (before: RowImage | null, after: RowImage | null) => {
  const [row] = touchedRows([change(before, after)]);
  if (!row) throw new Error('nothing touched');
  return row;
};

describe('what a merge did to one row', () => {
  it('is its first image and its last, and nothing when the row came and went', () => {
    expect(touchedRows([change({ a: 1 }, { a: 2 }), change({ a: 2 }, { a: 3 }, 2n)])).toEqual([
      { id: 1n, lastId: 2n, table: 't', key: '["x"]', before: { a: 1 }, after: { a: 3 } },
    ]);
    expect(touchedRows([change(null, { a: 1 }), change({ a: 1 }, null, 2n)])).toEqual([]);
  });
});

describe('undoing one row', () => {
  const row = touched({ a: 1, b: 1, version: 1 }, { a: 2, b: 1, version: 2 });

  it('restores it whole when nobody touched it, also when a later release added a column', () => {
    expect(undoStep(row, { a: 2, b: 1, version: 2, later: null })).toMatchObject({
      action: 'restore',
      isWhole: true,
      conflicts: [],
    });
  });

  it('restores only what the merge changed when somebody changed something else', () => {
    expect(undoStep(row, { a: 2, b: 9, version: 3 })).toMatchObject({
      action: 'restore',
      isWhole: false,
      columns: ['a'],
      conflicts: [],
    });
  });

  it('leaves what somebody changed since, and says so; unless they put it back themselves', () => {
    expect(undoStep(row, { a: 7, b: 1, version: 3 })).toMatchObject({
      action: 'leave',
      conflicts: [{ field: 'a', kind: 'CHANGED' }],
    });
    expect(undoStep(row, { a: 1, b: 1, version: 3 })).toMatchObject({ action: 'leave', conflicts: [] });
  });

  it('leaves a row that was removed since', () => {
    expect(undoStep(row, null)).toMatchObject({
      action: 'leave',
      conflicts: [{ field: null, kind: 'REMOVED' }],
    });
  });

  it('removes what the merge made, unless somebody used it', () => {
    const made = touched(null, { a: 1 });
    expect(undoStep(made, { a: 1 })).toMatchObject({ action: 'delete' });
    expect(undoStep(made, { a: 2 })).toMatchObject({ action: 'leave', conflicts: [{ kind: 'CHANGED' }] });
    expect(undoStep(made, null)).toMatchObject({ action: 'leave', conflicts: [] });
  });

  it('brings back what the merge removed, unless something else stands there', () => {
    const removed = touched({ a: 1 }, null);
    expect(undoStep(removed, null)).toMatchObject({ action: 'insert', columns: ['a'] });
    expect(undoStep(removed, { a: 1 })).toMatchObject({ action: 'leave', conflicts: [] });
    expect(undoStep(removed, { a: 2 })).toMatchObject({
      action: 'leave',
      conflicts: [{ kind: 'IMPOSSIBLE' }],
    });
  });

  it('can leave one field as it is and restore what else the merge changed, whether the row was whole or not', () => {
    const twice = touched({ a: 1, b: 1, c: 1, version: 1 }, { a: 2, b: 2, c: 1, version: 2 });
    const partly = { action: 'restore', columns: ['b'], isWhole: false, conflicts: [] };
    expect(stepWithout('a', undoStep(twice, { a: 2, b: 2, c: 1, version: 2 }))).toMatchObject(partly);
    expect(stepWithout('a', undoStep(twice, { a: 2, b: 2, c: 9, version: 3 }))).toMatchObject(partly);
    expect(stepWithout('a', undoStep(row, { a: 2, b: 1, version: 2 }))).toMatchObject({ action: 'leave' });
  });
});
