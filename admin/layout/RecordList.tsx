import type { ReactElement, ReactNode } from 'react';
import { CreateButton, FilterButton, List, Pagination, type SortPayload, TopToolbar } from 'react-admin';

interface RecordListProps {
  children: ReactNode;
  /** The search box and the filters; `alwaysOn` ones stand above the table, the others behind "filter toevoegen". */
  filters: ReactElement[];
  sort: SortPayload;
}

const Actions = () => (
  <TopToolbar>
    <FilterButton />
    <CreateButton variant="contained" />
  </TopToolbar>
);

/** A list page: search, filters, table, pages. */
export const RecordList = ({ children, filters, sort }: RecordListProps) => (
  <List
    actions={<Actions />}
    filters={filters}
    sort={sort}
    perPage={25}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    exporter={false}
  >
    {children}
  </List>
);
