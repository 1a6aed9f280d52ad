import { readView } from '../../../admin/views/view-settings';

const filters = ['q', 'statuses', 'definition'];

describe('reading a saved view', () => {
  it('gives the address of the list with its filters and order', () => {
    const view = readView(
      {
        filter: { statuses: ['ACTIVE'] },
        sort: { field: 'city', order: 'DESC' },
        hiddenColumns: ['3'],
        columnOrder: [1, 0],
      },
      filters,
    );
    const search = new URLSearchParams(view.search);
    expect(JSON.parse(search.get('filter') ?? '')).toEqual({ statuses: ['ACTIVE'] });
    expect([search.get('sort'), search.get('order'), search.get('page')]).toEqual(['city', 'DESC', '1']);
    expect(view).toMatchObject({ hiddenColumns: ['3'], columnOrder: [1, 0], unknownFilters: [] });
  });

  it('leaves out filters that this version of the list does not have, and names them', () => {
    const view = readView({ filter: { q: 'x', colour: 'red' } }, filters);
    expect(JSON.parse(new URLSearchParams(view.search).get('filter') ?? '')).toEqual({ q: 'x' });
    expect(view.unknownFilters).toEqual(['colour']);
  });

  it('leaves filter and columns to the list for a view of nothing', () => {
    const view = readView({}, filters);
    expect(new URLSearchParams(view.search).get('filter')).toBe('{}');
    expect(view).toMatchObject({ hiddenColumns: undefined, columnOrder: undefined, unknownFilters: [] });
  });
});
