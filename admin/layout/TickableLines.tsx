import { Checkbox, List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import type { ReactNode } from 'react';
import {
  type RaRecord,
  RecordContextProvider,
  useCreatePath,
  useListContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useRecordName } from './record-name';

interface TickableLinesProps<Row> {
  primary: (row: Row) => ReactNode;
  secondary: (row: Row) => ReactNode;
}

/** The rows of a list on a phone, two lines each, with a box before them to tick: react-admin's own list of lines has none. */
export const TickableLines = <Row,>({ primary, secondary }: TickableLinesProps<Row>) => {
  const { data = [] } = useListContext<Row & RaRecord>();
  return (
    <List disablePadding>
      {data.map((row) => (
        <RecordContextProvider key={row.id} value={row}>
          <Line row={row}>
            <ListItemText primary={primary(row)} secondary={secondary(row)} />
          </Line>
        </RecordContextProvider>
      ))}
    </List>
  );
};

const Line = ({ row, children }: { row: RaRecord; children: ReactNode }) => {
  const translate = useTranslate();
  const path = useCreatePath();
  const resource = useResourceContext() ?? '';
  const { selectedIds, onToggleItem } = useListContext();
  const name = useRecordName();
  return (
    <ListItem disablePadding>
      <Checkbox
        checked={selectedIds.includes(row.id)}
        onChange={() => onToggleItem(row.id)}
        slotProps={{ input: { 'aria-label': translate('bulk.tick', { name }) } }}
      />
      <ListItemButton component={Link} to={path({ resource, type: 'show', id: row.id })} sx={{ pl: 0.5 }}>
        {children}
      </ListItemButton>
    </ListItem>
  );
};
