import { type Theme, useMediaQuery } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import {
  ColumnsButton,
  CreateButton,
  FilterButton,
  List,
  Pagination,
  type SortPayload,
  TopToolbar,
  useGetResourceLabel,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin';
import { ViewMenu } from '../views/ViewMenu';
import { ExportList } from '../exports/ExportList';

interface RecordListProps {
  children: ReactNode;
  /** The search box and the filters; `alwaysOn` ones stand above the table, the others behind "filter toevoegen". */
  filters: ReactElement[];
  sort: SortPayload;
  /** What the list is narrowed to until somebody chooses otherwise. */
  filterDefaultValues?: Record<string, unknown>;
  /** Buttons above the list, when adding is not all one can do. */
  actions?: ReactElement;
  /** Ways to narrow or show the list, before the usual buttons. */
  tools?: ReactNode;
  /** Filters that are set in another way than by an input of `filters`. */
  moreFilters?: readonly string[];
  /** Without pages below: what is shown is no table. */
  withoutPages?: boolean;
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

/** A phone shows lines, not columns. */
const ColumnsOnWideScreens = () => {
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('sm'));
  return isWide && <ColumnsButton />;
};

const nameOf = (filter: ReactElement) => (filter.props as { source: string }).source;

const Actions = ({ tools, filterNames }: { tools?: ReactNode; filterNames: readonly string[] }) => {
  const { hasCreate } = useResourceDefinition();
  return (
    <TopToolbar sx={{ bgcolor: 'transparent', flexWrap: 'wrap', alignItems: 'center' }}>
      {tools}
      <ExportList />
      <ViewMenu filters={filterNames} />
      <ColumnsOnWideScreens />
      {/* Saved views stand on the server, for every browser. */}
      <FilterButton disableSaveQuery />
      {hasCreate && <CreateButton variant="contained" />}
    </TopToolbar>
  );
};

/** Filters in one row where they fit, in pairs on a phone. */
const compactFilters = {
  // A wide table scrolls by itself; the page does not.
  '& .RaList-main': { minWidth: 0 },
  '& .RaList-content': { minWidth: 0, overflowX: 'auto' },
  // A switch reaches out of its label, and the list would cut it there.
  '& .RaFilterForm-filterFormInput .MuiFormControlLabel-root': { ml: 0.5 },
  '& .RaFilterForm-filterFormInput .MuiAutocomplete-root': { width: { xs: '100%', sm: 'auto' } },
  '& .RaFilterForm-filterFormInput .MuiFormControl-root': {
    minWidth: { xs: 0, sm: 140 },
    maxWidth: { sm: 240 },
    width: { xs: '100%', sm: 'auto' },
  },
  '& .RaFilterForm-filterFormInput': { width: { xs: 'calc(50% - 4px)', sm: 'auto' } },
};

/** A list page: search, filters, table, pages. */
export const RecordList = ({ children, filters, sort, actions, tools, ...more }: RecordListProps) => (
  <List
    filterDefaultValues={more.filterDefaultValues}
    title={<ListTitle />}
    actions={
      actions ?? <Actions tools={tools} filterNames={[...filters.map(nameOf), ...(more.moreFilters ?? [])]} />
    }
    filters={filters}
    sort={sort}
    perPage={25}
    pagination={more.withoutPages ? false : <Pagination rowsPerPageOptions={[25, 50, 100]} />}
    exporter={false}
    sx={compactFilters}
  >
    {children}
  </List>
);
