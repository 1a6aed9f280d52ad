import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type ImportField, ImportFieldValues, type ImportRecordFragment } from '../graphql/generated';
import { sameAsBefore } from './columns';

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
  const twice = sameAsBefore(columns);
  const choose = (place: number, field: ImportField | null) =>
    onChange(columns.map((column, at) => (at === place ? { ...column, field } : column)));
  const cellsOf = (place: number) =>
    [...new Set(sample.map((cells) => cells[place]?.trim()).filter(Boolean))].slice(0, 3).join(' · ');

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
          {columns.map(({ column, field }, place) => (
            <TableRow key={column}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {column}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {cellsOf(place)}
              </TableCell>
              <TableCell sx={{ minWidth: 240 }}>
                <TextField
                  select
                  fullWidth
                  disabled={disabled}
                  value={field ?? ''}
                  onChange={({ target }) => choose(place, (target.value || null) as ImportField | null)}
                  error={twice[place] !== undefined}
                  helperText={
                    twice[place] && translate('resources.imports.columns.twice', { column: twice[place] })
                  }
                  slotProps={{
                    select: { native: true },
                    htmlInput: {
                      'aria-label': translate('resources.imports.columns.fieldOf', { column }),
                    },
                  }}
                >
                  <option value="">{translate('resources.imports.columns.skip')}</option>
                  {ImportFieldValues.map((value) => (
                    <option key={value} value={value}>
                      {translate(`enums.ImportField.${value}`)}
                    </option>
                  ))}
                </TextField>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
