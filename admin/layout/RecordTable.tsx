import { type Theme, useMediaQuery } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { DataTable, type RaRecord, SimpleList, useListContext } from 'react-admin';
import { TickableLines } from './TickableLines';

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
  return (
    <>
      {/* Above the rows, not in them: what one is doing to many outlives a table that is read again or becomes lines. */}
      {bulk}
      {isNarrow ? (
        <Lines narrow={narrow} canTick={bulk !== undefined} />
      ) : (
        <DataTable bulkActionButtons={bulk ? <></> : false} bulkActionsToolbar={<></>} hiddenColumns={hidden}>
          {children}
        </DataTable>
      )}
    </>
  );
};

interface LinesProps<Row> {
  narrow: RecordTableProps<Row>['narrow'];
  canTick: boolean;
}

const Lines = <Row,>({ narrow, canTick }: LinesProps<Row>) => {
  const { data } = useListContext<Row & RaRecord>();
  if (canTick && data && data.length > 0) return <TickableLines<Row> {...narrow} />;
  return (
    <SimpleList<Row & RaRecord>
      primaryText={(row) => <>{narrow.primary(row)}</>}
      secondaryText={(row) => <>{narrow.secondary(row)}</>}
    />
  );
};
