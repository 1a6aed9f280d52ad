import type { ReactElement, ReactNode } from 'react';
import {
  CreateButton,
  FilterButton,
  List,
  Pagination,
  type SortPayload,
  TopToolbar,
  useGetResourceLabel,
  useResourceContext,
} from 'react-admin';

interface RecordListProps {
  children: ReactNode;
  /** The search box and the filters; `alwaysOn` ones stand above the table, the others behind "filter toevoegen". */
  filters: ReactElement[];
  sort: SortPayload;
  /** Buttons above the list, when adding is not all one can do. */
  actions?: ReactElement;
  /** Ways to narrow or show the list, before the usual buttons. */
  tools?: ReactNode;
}

const ListTitle = () => {
  const name = useGetResourceLabel()(useResourceContext() ?? '', 2);
  return (
    <>
      <title>{`${name} – Ingang`}</title>
      <h1>{name}</h1>
    </>
  );
};

const Actions = ({ tools }: { tools?: ReactNode }) => (
  <TopToolbar sx={{ bgcolor: 'transparent', flexWrap: 'wrap' }}>
    {tools}
    <FilterButton />
    <CreateButton variant="contained" />
  </TopToolbar>
);

/** Filters in one row where they fit, in pairs on a phone. */
const compactFilters = {
  '& .RaFilterForm-filterFormInput .MuiAutocomplete-root': { width: { xs: '100%', sm: 'auto' } },
  '& .RaFilterForm-filterFormInput .MuiFormControl-root': {
    minWidth: { xs: 0, sm: 140 },
    maxWidth: { sm: 240 },
    width: { xs: '100%', sm: 'auto' },
  },
  '& .RaFilterForm-filterFormInput': { width: { xs: 'calc(50% - 4px)', sm: 'auto' } },
};

/** A list page: search, filters, table, pages. */
export const RecordList = ({ children, filters, sort, actions, tools }: RecordListProps) => (
  <List
    title={<ListTitle />}
    actions={actions ?? <Actions tools={tools} />}
    filters={filters}
    sort={sort}
    perPage={25}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    exporter={false}
    sx={compactFilters}
  >
    {children}
  </List>
);
