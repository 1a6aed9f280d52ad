import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { type ReactNode, useState } from 'react';
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
  /** So many are shown at first, and the others when one asks for them; without it all. */
  shownFirst?: number;
}

/** What a column needs to be read without a word per line. */
const COLUMN_WIDTH = 120;

/** Where there is no room for so many columns, each row stands below the other: its values with their names before them. */
const stackedBelow = (width: number) => ({
  containerType: 'inline-size',
  [`@container (max-width: ${width}px)`]: {
    '& table, & tbody': { display: 'block' },
    '& thead': visuallyHidden,
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: '1fr auto',
      py: 1,
      borderBottom: 1,
      borderColor: 'divider',
    },
    '& tbody tr:last-child': { borderBottom: 0 },
    '& tbody td': { display: 'flex', columnGap: 1, border: 0, px: 0, py: 0.25, overflowWrap: 'anywhere' },
    // The buttons of a row beside what it is about.
    '& tbody td:not([data-label])': { gridRow: 1, alignItems: 'center' },
    '& tbody td[data-label]': { gridColumn: '1 / -1' },
    '& tbody td[data-label]::before': {
      content: 'attr(data-label)',
      flex: '0 0 104px',
      color: 'text.secondary',
      typography: 'caption',
      lineHeight: '24px',
    },
  },
});

/** Rows that belong to one record, on its page. */
export const RowTable = <Row extends { id: string }>({
  rows,
  empty,
  columns,
  isPast,
  shownFirst = Infinity,
}: RowTableProps<Row>) => {
  const translate = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  if (!rows) return null;
  if (rows.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate(empty)}
      </Typography>
    );
  }
  const labels = Object.keys(columns);
  return (
    <TableContainer sx={stackedBelow(labels.length * COLUMN_WIDTH)}>
      {/* The roles say what a browser forgets of a table that is shown as blocks. */}
      <Table size="small" role="table">
        <TableHead role="rowgroup">
          <TableRow role="row">
            {labels.map((label) => (
              <TableCell key={label} component={label ? 'th' : 'td'} role={label ? 'columnheader' : 'cell'}>
                {label && translate(label)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {rows.slice(0, showsAll ? undefined : shownFirst).map((row) => (
            <TableRow key={row.id} role="row">
              {labels.map((label, place) => (
                <TableCell
                  key={label}
                  role="cell"
                  // The first says which row it is, and buttons say it themselves.
                  data-label={place > 0 && label ? translate(label) : undefined}
                  align={label ? 'left' : 'right'}
                  sx={{ color: isPast(row) ? 'text.secondary' : undefined }}
                >
                  {/* One thing beside its name, also when it is of several parts. */}
                  <Box sx={{ minWidth: 0 }}>{columns[label]?.(row)}</Box>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > shownFirst && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {translate(showsAll ? 'rows.fewer' : 'rows.all', { count: rows.length })}
        </Button>
      )}
    </TableContainer>
  );
};
