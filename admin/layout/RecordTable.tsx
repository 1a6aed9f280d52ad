import { type Theme, useMediaQuery } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { DataTable, type RaRecord, SimpleList } from 'react-admin';

interface RecordTableProps<Row> {
  children: ReactNode;
  /** What one can do to several rows at once; without it rows cannot be ticked. */
  bulk?: ReactElement | undefined;
  /** Columns that one sees only after choosing them. */
  hidden?: string[];
  /** The two lines that stand for a row where a table does not fit. */
  narrow: { primary: (row: Row) => ReactNode; secondary: (row: Row) => ReactNode };
}

/** The rows of a list: a table, or on a phone two lines per row. A click opens the record. */
export const RecordTable = <Row,>({ children, narrow, bulk, hidden = [] }: RecordTableProps<Row>) => {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  if (!isNarrow) {
    return (
      <DataTable bulkActionButtons={bulk ?? false} bulkActionsToolbar={bulk} hiddenColumns={hidden}>
        {children}
      </DataTable>
    );
  }
  return (
    <SimpleList<Row & RaRecord>
      primaryText={(row) => <>{narrow.primary(row)}</>}
      secondaryText={(row) => <>{narrow.secondary(row)}</>}
    />
  );
};
