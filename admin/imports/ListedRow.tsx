import { Button, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { StatusChip } from '../fields/StatusChip';
import type { ImportRecordFragment, ListedRowFragment } from '../graphql/generated';
import { nameOfRow } from './columns';
import { verdictTones } from './import-status';
import { RepairRow } from './RepairRow';
import { RowChanges } from './RowChanges';
import { RowRemarks } from './RowRemarks';
import { UndoRemarks } from './UndoRemarks';

interface ListedRowProps {
  row: ListedRowFragment;
  record: ImportRecordFragment;
  /** Given while rows may be repaired; called after one was. */
  onRepaired: (() => void) | undefined;
}

const Verdict = ({ verdict, duplicateOf, isUnwritten }: ListedRowFragment & { isUnwritten: boolean }) => {
  const translate = useTranslate();
  if (!verdict) return <StatusChip tone="neutral" label={translate('resources.imports.rows.unchecked')} />;
  // The verdict of a row that the run never came to is a forecast, and reads as if it had happened.
  if (isUnwritten) return <StatusChip tone="neutral" label={translate('resources.imports.rows.unwritten')} />;
  return (
    <>
      <StatusChip tone={verdictTones[verdict]} label={translate(`enums.ImportVerdict.${verdict}`)} />
      {duplicateOf !== null && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.imports.rows.duplicateOf', { row: duplicateOf })}
        </Typography>
      )}
    </>
  );
};

/** One row of the list: its verdict, what it changes and what is remarked, and the cells to repair it in. */
export const ListedRow = ({ row, record, onRepaired }: ListedRowProps) => {
  const translate = useTranslate();
  const [repairing, setRepairing] = useState(false);
  const top = { verticalAlign: 'top' };

  if (repairing && onRepaired) {
    return (
      <TableRow>
        <TableCell sx={top}>{row.rowNumber}</TableCell>
        <TableCell colSpan={3}>
          <RepairRow
            row={row}
            record={record}
            onCancel={() => setRepairing(false)}
            onRepaired={() => {
              setRepairing(false);
              onRepaired();
            }}
          />
        </TableCell>
      </TableRow>
    );
  }
  const isUnwritten = record.status === 'STOPPED' && row.appliedAt === null;
  const canBeRepaired = onRepaired && (row.verdict === 'WRONG' || row.issues.length > 0);
  return (
    <TableRow>
      <TableCell sx={top}>{row.rowNumber}</TableCell>
      <TableCell sx={top}>
        <Verdict {...row} isUnwritten={isUnwritten} />
      </TableCell>
      <TableCell sx={top}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {nameOfRow(record.columns, row.cells)}
        </Typography>
        {!isUnwritten && <RowChanges changes={row.changes} />}
      </TableCell>
      <TableCell sx={top}>
        <RowRemarks remarks={row.issues} />
        <UndoRemarks remarks={row.undo} />
        {canBeRepaired && (
          <Button size="small" sx={{ mt: 0.5 }} onClick={() => setRepairing(true)}>
            {translate('resources.imports.rows.repair')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
};
