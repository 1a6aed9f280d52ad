import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  type ImportRecordFragment,
  type ListedRowFragment,
  RepairImportRowDocument,
} from '../graphql/generated';
import { sentenceOf } from './RowRemarks';
import { useStep } from './use-step';

interface RepairRowProps {
  row: ListedRowFragment;
  record: ImportRecordFragment;
  onCancel: () => void;
  onRepaired: () => void;
}

/** The cells of a row to type in, each with what is wrong with it below. */
export const RepairRow = ({ row, record, onCancel, onRepaired }: RepairRowProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { take, isPending } = useStep();
  const formId = useId();
  const [cells, setCells] = useState(() => record.columns.map((_column, place) => row.cells[place] ?? ''));
  const remarkOn = ({ column, field }: ImportRecordFragment['columns'][number]) =>
    row.issues.find((remark) => remark.column === column || (field !== null && remark.field === field));
  const aboutWholeRow = row.issues.filter(
    (remark) => !record.columns.some((column) => remarkOn(column) === remark),
  );

  // Where there is something to do; else the first cell, for whoever opened this by keyboard must be somewhere.
  const first = Math.max(
    0,
    record.columns.findIndex((column) => remarkOn(column) !== undefined),
  );

  const save = (event: FormEvent) => {
    event.preventDefault();
    const { rowNumber } = row;
    take((perform) => perform(RepairImportRowDocument, { importId: record.id, rowNumber, cells }), {
      onSuccess: () => {
        notify('resources.imports.rows.repaired', { type: 'success', messageArgs: { row: rowNumber } });
        onRepaired();
      },
    });
  };

  return (
    <Box component="form" onSubmit={save} sx={{ py: 1 }}>
      {aboutWholeRow.map((remark, place) => (
        <Typography key={place} variant="body2" color="error" sx={{ mb: 1.5 }}>
          {sentenceOf(translate, remark)}
        </Typography>
      ))}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
        }}
      >
        {record.columns.map((column, place) => {
          const remark = remarkOn(column);
          return (
            <TextField
              key={column.column}
              id={`${formId}-${place}`}
              label={column.column}
              value={cells[place]}
              autoFocus={place === first}
              error={remark?.severity === 'ERROR'}
              helperText={remark && sentenceOf(translate, remark)}
              onChange={({ target }) =>
                setCells(cells.map((cell, at) => (at === place ? target.value : cell)))
              }
            />
          );
        })}
      </Box>
      <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
        <Button type="submit" variant="outlined" disabled={isPending}>
          {translate('resources.imports.rows.save')}
        </Button>
        <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
      </Stack>
    </Box>
  );
};
