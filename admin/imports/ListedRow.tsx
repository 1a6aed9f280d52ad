import { Button, Stack, TableCell, TableRow, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { StatusChip } from '../fields/StatusChip';
import type { ImportRecordFragment, ImportStatus, ListedRowFragment } from '../graphql/generated';
import { nameOfRow } from './columns';
import { verdictTones } from './import-status';
import { RepairRow } from './RepairRow';
import { RowChanges } from './RowChanges';
import { RowRemarks } from './RowRemarks';
import { UndoRemarks } from './UndoRemarks';
import { useNarrow } from './use-narrow';

const isOver = new Set<ImportStatus>(['STOPPED', 'UNDONE']);

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

interface RowParts {
  number: number;
  /** The cells to type in, while one does; instead of the rest. */
  repair: ReactNode;
  verdict: ReactNode;
  changes: ReactNode;
  remarks: ReactNode;
}

const WideRow = ({ number, repair, verdict, changes, remarks }: RowParts) => {
  const top = { verticalAlign: 'top' };
  return (
    <TableRow>
      <TableCell sx={top}>{number}</TableCell>
      {repair ? (
        <TableCell colSpan={3}>{repair}</TableCell>
      ) : (
        <>
          <TableCell sx={top}>{verdict}</TableCell>
          <TableCell sx={top}>{changes}</TableCell>
          <TableCell sx={top}>{remarks}</TableCell>
        </>
      )}
    </TableRow>
  );
};

const NarrowRow = ({ number, repair, verdict, changes, remarks }: RowParts) => {
  const translate = useTranslate();
  return (
    <Stack component="li" spacing={1} sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography variant="body2" color="textSecondary">
          {translate('resources.imports.rows.number')} {number}
        </Typography>
        {!repair && verdict}
      </Stack>
      {repair || (
        <>
          <div>{changes}</div>
          <div>{remarks}</div>
        </>
      )}
    </Stack>
  );
};

/** One row of the list: its verdict, what it changes and what is remarked, and the cells to repair it in. */
export const ListedRow = ({ row, record, onRepaired }: ListedRowProps) => {
  const translate = useTranslate();
  const isNarrow = useNarrow();
  const [repairing, setRepairing] = useState(false);
  // After a run that stopped, also when what it wrote was put back.
  const isUnwritten = isOver.has(record.status) && row.appliedAt === null;
  const canBeRepaired = onRepaired && (row.verdict === 'WRONG' || row.issues.length > 0);
  const repair = repairing && onRepaired && (
    <RepairRow
      row={row}
      record={record}
      onCancel={() => setRepairing(false)}
      onRepaired={() => {
        setRepairing(false);
        onRepaired();
      }}
    />
  );
  const verdict = <Verdict {...row} isUnwritten={isUnwritten} />;
  const changes = (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {nameOfRow(record.columns, row.cells)}
      </Typography>
      {!isUnwritten && <RowChanges changes={row.changes} />}
    </>
  );
  const remarks = (
    <>
      <RowRemarks remarks={row.issues} />
      <UndoRemarks remarks={row.undo} />
      {canBeRepaired && (
        <Button size="small" sx={{ mt: 0.5 }} onClick={() => setRepairing(true)}>
          {translate('resources.imports.rows.repair')}
        </Button>
      )}
    </>
  );

  const Shape = isNarrow ? NarrowRow : WideRow;
  return (
    <Shape number={row.rowNumber} repair={repair} verdict={verdict} changes={changes} remarks={remarks} />
  );
};
