import { countConditions, isComplete, kindOf } from '../../../admin/segments/conditions';

const status = { field: 'status', operator: 'IN', value: ['ACTIVE'] };
const with_ = (...conditions: object[]) => ({ match: 'ALL', conditions });

describe('when a segment can be counted', () => {
  it.each([
    ['a condition with a choice', with_(status), true],
    ['a number, also nought', with_({ field: 'size', operator: 'AT_MOST', value: 0 }), true],
    [
      'never visited, which has no value',
      with_({ field: 'lastVisit', operator: 'NEVER', value: null }),
      true,
    ],
    ['an open promise, which has no value', with_({ field: 'openCommitment', operator: 'YES' }), true],
    ['a whole group', with_(status, { match: 'ANY', conditions: [status] }), true],
    ['nothing yet', undefined, false],
    ['no condition', with_(), false],
    ['a condition without a subject', with_({}), false],
    ['a subject that does not exist', with_({ ...status, field: 'toString' }), false],
    ['a condition without a choice', with_({ ...status, value: [] }), false],
    ['an empty number', with_({ field: 'size', operator: 'AT_MOST', value: null }), false],
    ['a group that is not finished', with_(status, { match: 'ANY', conditions: [{}] }), false],
  ])('%s', (_words, definition, expected) => {
    expect(isComplete(definition)).toBe(expected);
  });

  it('knows only its own subjects', () => {
    expect(kindOf('area')?.reference).toBe('areas');
    expect(kindOf('constructor')).toBeUndefined();
    expect(kindOf(3)).toBeUndefined();
  });

  it('counts conditions through groups within groups', () => {
    expect(countConditions(with_(status, with_(status, with_(status))))).toBe(3);
    expect(countConditions(null)).toBe(0);
  });
});
