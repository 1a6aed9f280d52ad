import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  useDataProvider,
  useListContext,
  useNotify,
  useResourceContext,
  useStore,
  useTranslate,
} from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { useEffect } from 'react';
import { type SavedViewFragment, SavedViewsDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { readView, type ViewSettings } from './view-settings';

const keyOf = (list: string) => ['views', list];

/** The saved views of this list. */
export function useViews() {
  const list = useResourceContext() ?? '';
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: keyOf(list),
    queryFn: () => dataProvider.perform(SavedViewsDocument, { list }),
  });
  return { list, views: data?.views };
}

/** The list as it is now, in the form that is saved. */
export function usePresentSettings(): ViewSettings {
  const list = useListContext();
  const [hiddenColumns] = useHiddenColumns(list.resource);
  const [columnOrder] = useColumnOrder(list.resource);
  return {
    filter: list.filterValues as Record<string, unknown>,
    sort: list.sort,
    hiddenColumns,
    columnOrder,
  };
}

/** Where a table keeps which columns somebody hid; nothing there until they choose. */
function useHiddenColumns(list: string) {
  return useStore<string[] | undefined>(`${list}.datatable`);
}

/** Where it keeps their order. */
function useColumnOrder(list: string) {
  return useStore<number[] | undefined>(`${list}.datatable_columnRanks`);
}

/** A change to the views of this list, after which they are read again. */
export function useViewChange<Answer>(done: string, onDone: (answer: Answer) => void = () => undefined) {
  const list = useResourceContext() ?? '';
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation<Answer, Error, () => Promise<Answer>>({
    mutationFn: (change) => change(),
    onSuccess: async (answer) => {
      notify(done, { type: 'success' });
      onDone(answer);
      await queries.invalidateQueries({ queryKey: keyOf(list) });
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
}

/** Shows the list as a view has it, and says which of its filters no longer exist. */
export function useApplyView(filters: readonly string[]) {
  const list = useResourceContext() ?? '';
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const notify = useNotify();
  const translate = useTranslate();
  const [, setHidden] = useHiddenColumns(list);
  const [, setColumnOrder] = useColumnOrder(list);
  const [, setActive] = useStore<string | null>(`${list}.view`, null);

  return (view: Pick<SavedViewFragment, 'id' | 'settings' | 'name'>, isFirst = false) => {
    const { search, unknownFilters, ...columns } = readView(view.settings as ViewSettings, filters);
    setHidden(columns.hiddenColumns);
    setColumnOrder(columns.columnOrder);
    setActive(view.id);
    void navigate({ pathname, search }, { replace: isFirst });
    if (unknownFilters.length > 0) {
      const words = unknownFilters.map((name) => translate(`resources.${list}.fields.${name}`, { _: name }));
      notify('views.unknownFilters', {
        type: 'warning',
        autoHideDuration: 10_000,
        messageArgs: { name: view.name, list: words.join(', ') },
      });
    }
  };
}

const openedKey = (list: string) => `ingang.opened.${list}`;

/** The first time in a session that somebody opens a list, it opens with the view they chose for it. */
export function useDefaultView(apply: ReturnType<typeof useApplyView>): void {
  const { list, views } = useViews();
  const { search } = useLocation();
  useEffect(() => {
    if (!views || sessionStorage.getItem(openedKey(list))) return;
    sessionStorage.setItem(openedKey(list), 'yes');
    const chosen = views.find(({ isDefault }) => isDefault);
    if (chosen && !search) apply(chosen, true);
  }, [views, list, search, apply]);
}
