import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface RowTableProps<Row> {
  /** Not there yet while only the record's row in a list is known. */
  rows: readonly Row[] | undefined;
  /** What to say when there are none. */
  empty: string;
  /** Words above a column → what stands in it; an empty word for a column of buttons. */
  columns: Record<string, (row: Row) => ReactNode>;
  /** Rows that are history are shown quieter. */
  isPast: (row: Row) => boolean;
}

/** Rows that belong to one record, on its page. */
export const RowTable = <Row extends { id: string }>({
  rows,
  empty,
  columns,
  isPast,
}: RowTableProps<Row>) => {
  const translate = useTranslate();
  if (!rows) return null;
  if (rows.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate(empty)}
      </Typography>
    );
  }
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {Object.keys(columns).map((label) => (
              <TableCell key={label} component={label ? 'th' : 'td'}>
                {label && translate(label)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              {Object.entries(columns).map(([label, cell]) => (
                <TableCell
                  key={label}
                  align={label ? 'left' : 'right'}
                  sx={{ color: isPast(row) ? 'text.secondary' : undefined }}
                >
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
