import { ValidationError } from '../../../api/errors/domain-error';
import { checkedView } from '../../../api/views/view.rules';

const view = { list: 'businesses', name: 'Mijn horeca', settings: { filter: { tags: ['horeca'] } } };

function problems(input: object): string[] {
  try {
    checkedView({ ...view, ...input }, true);
  } catch (error) {
    return (error as ValidationError).problems.map(({ field, code }) => `${field}:${code}`);
  }
  return [];
}

describe('a saved view', () => {
  it('keeps filter, order and columns, and drops what is none of these', () => {
    const sort = { field: 'name', order: 'DESC' };
    const settings = {
      filter: { q: 'x' },
      sort: { ...sort, more: 1 },
      hiddenColumns: ['2'],
      columnOrder: [1, 0],
      page: 7,
    };
    expect(checkedView({ ...view, settings }, true).settings).toEqual({
      filter: { q: 'x' },
      sort,
      hiddenColumns: ['2'],
      columnOrder: [1, 0],
    });
    expect(checkedView({ ...view, settings: {} }, true).settings).toEqual({ filter: {} });
  });

  it.each([
    ['no settings', { settings: undefined }, 'settings:INVALID'],
    ['a list of filters', { settings: { filter: [] } }, 'settings:INVALID'],
    ['an order that is none', { settings: { sort: 'name' } }, 'settings:INVALID'],
    ['an unknown direction', { settings: { sort: { field: 'name', order: 'UP' } } }, 'settings:INVALID'],
    ['columns that are no names', { settings: { hiddenColumns: [1] } }, 'settings:INVALID'],
    ['too many columns', { settings: { hiddenColumns: Array(101).fill('a') } }, 'settings:INVALID'],
    ['columns that are no list', { settings: { hiddenColumns: 'a' } }, 'settings:INVALID'],
    ['an order with a column twice', { settings: { columnOrder: [0, 0] } }, 'settings:INVALID'],
    ['an order that skips a place', { settings: { columnOrder: [0, 2] } }, 'settings:INVALID'],
    ['an order of names', { settings: { columnOrder: ['name'] } }, 'settings:INVALID'],
    ['an order without end', { settings: { columnOrder: [...Array(101).keys()] } }, 'settings:INVALID'],
    ['an order that is no list', { settings: { columnOrder: 'a' } }, 'settings:INVALID'],
    ['a filter of a book', { settings: { filter: { q: 'x'.repeat(20_000) } } }, 'settings:TOO_LARGE'],
    ['no name', { name: ' ' }, 'name:REQUIRED'],
    ['a strange list', { list: '../x' }, 'list:INVALID'],
    ['no list', { list: undefined }, 'list:INVALID'],
  ])('refuses %s', (_words, input, problem) => {
    expect(problems(input)).toEqual([problem]);
  });

  it('leaves what is absent of a change alone', () => {
    expect(checkedView({ isShared: true }, false)).toEqual({ isShared: true });
  });
});
