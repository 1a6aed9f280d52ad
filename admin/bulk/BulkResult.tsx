import UndoIcon from '@mui/icons-material/Undo';
import { Alert, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider, useRefresh, useTranslate } from 'react-admin';
import { RowLink } from '../fields/RowLink';
import { BulkChangeDocument, type BulkRecordFragment, UndoBulkChangeDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

const everySecond = 1_000;
const isBusy = ({ status }: BulkRecordFragment) => status === 'RUNNING' || status === 'UNDOING';

/** How a bulk change goes, what it did, and the way back. */
export const BulkResult = ({ bulk: initial }: { bulk: BulkRecordFragment }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data: bulk = initial, refetch } = useQuery({
    queryKey: ['bulk', initial.id],
    initialData: initial,
    queryFn: async () => (await dataProvider.perform(BulkChangeDocument, { id: initial.id })).record,
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? everySecond : false),
  });
  const undo = useMutation({
    mutationFn: () => dataProvider.perform(UndoBulkChangeDocument, { id: initial.id }),
    onSuccess: () => void refetch(),
  });
  const { status } = bulk;
  useEffect(() => {
    if (status === 'DONE' || status === 'UNDONE') refresh();
  }, [status, refresh]);

  if (isBusy(bulk)) {
    return (
      <Stack spacing={1} role="status">
        <Typography>{translate(`enums.BulkStatus.${status}`)}</Typography>
        <LinearProgress
          variant="determinate"
          value={(100 * bulk.processed) / Math.max(bulk.total, 1)}
          aria-label={translate('bulk.progress', { processed: bulk.processed, total: bulk.total })}
        />
        <Typography variant="body2">
          {translate('bulk.progress', { processed: bulk.processed, total: bulk.total })}
        </Typography>
      </Stack>
    );
  }
  return (
    <Stack spacing={2}>
      <Alert severity="success" role="status">
        {sentences(bulk).map(([key, count]) => (
          <div key={key}>{translate(`bulk.counts.${key}`, { smart_count: count })}</div>
        ))}
      </Alert>
      <Named rows={bulk.refused} kind={bulk.kind} title="bulk.refused" />
      <Named rows={bulk.touched} kind={bulk.kind} title="bulk.touched" />
      {status === 'DONE' && bulk.counts.CHANGED > 0 && (
        <div>
          <Button startIcon={<UndoIcon />} onClick={() => undo.mutate()} disabled={undo.isPending}>
            {translate('bulk.undo')}
          </Button>
        </div>
      )}
      {undo.error && <Alert severity="error">{undo.error.message}</Alert>}
    </Stack>
  );
};

function sentences({ status, counts }: BulkRecordFragment): [string, number][] {
  const all: [string, number][] =
    status === 'UNDONE'
      ? [
          ['UNDONE', counts.UNDONE],
          ['TOUCHED', counts.TOUCHED],
        ]
      : [
          ['CHANGED', counts.CHANGED],
          ['SAME', counts.SAME],
          ['REFUSED', counts.REFUSED],
        ];
  return all.filter(([key, count], place) => place === 0 || (count > 0 && key !== ''));
}

interface NamedProps {
  rows: BulkRecordFragment['touched'];
  kind: BulkRecordFragment['kind'];
  title: string;
}

const Named = ({ rows, kind, title }: NamedProps) => {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  return (
    <div>
      <Typography sx={{ fontWeight: 600 }}>{translate(title)}</Typography>
      <ul>
        {rows.map(({ recordId, name }) => (
          <li key={recordId}>
            <RowLink resource={kind === 'BUSINESS' ? 'businesses' : 'contacts'} id={recordId} name={name} />
          </li>
        ))}
      </ul>
    </div>
  );
};
