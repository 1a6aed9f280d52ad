import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { type ImportField, ImportFieldValues, type ImportRecordFragment } from '../graphql/generated';
import { sameAsBefore } from './columns';
import { useNarrow } from './use-narrow';

type Columns = ImportRecordFragment['columns'];

interface ColumnsTableProps {
  columns: Columns;
  sample: readonly (readonly string[])[];
  disabled: boolean;
  onChange: (columns: Columns) => void;
}

/** Every column with a few of its cells beside the choice of what it is about. */
export const ColumnsTable = ({ columns, sample, disabled, onChange }: ColumnsTableProps) => {
  const translate = useTranslate();
  const isNarrow = useNarrow();
  const twice = sameAsBefore(columns);
  const choose = (place: number, field: ImportField | null) =>
    onChange(columns.map((column, at) => (at === place ? { ...column, field } : column)));
  const cellsOf = (place: number) =>
    [...new Set(sample.map((cells) => cells[place]?.trim()).filter(Boolean))].slice(0, 3).join(' · ');

  const choiceOf = ({ column, field }: Columns[number], place: number) => (
    <TextField
      select
      fullWidth
      disabled={disabled}
      value={field ?? ''}
      onChange={({ target }) => choose(place, (target.value || null) as ImportField | null)}
      error={twice[place] !== undefined}
      helperText={twice[place] && translate('resources.imports.columns.twice', { column: twice[place] })}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': translate('resources.imports.columns.fieldOf', { column }) },
      }}
    >
      <option value="">{translate('resources.imports.columns.skip')}</option>
      {ImportFieldValues.map((value) => (
        <option key={value} value={value}>
          {translate(`enums.ImportField.${value}`)}
        </option>
      ))}
    </TextField>
  );

  if (isNarrow) {
    return (
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {columns.map((column, place) => (
          <Box
            component="li"
            key={column.column}
            sx={{ borderTop: 1, borderColor: 'divider', py: 1.5, overflowWrap: 'anywhere' }}
          >
            <Typography sx={{ fontWeight: 600 }}>{column.column}</Typography>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
              {cellsOf(place)}
            </Typography>
            {choiceOf(column, place)}
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('resources.imports.columns.column')}</TableCell>
            <TableCell>{translate('resources.imports.columns.sample')}</TableCell>
            <TableCell>{translate('resources.imports.columns.field')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {columns.map((column, place) => (
            <TableRow key={column.column}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {column.column}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {cellsOf(place)}
              </TableCell>
              <TableCell sx={{ minWidth: 280 }}>{choiceOf(column, place)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
