import UndoIcon from '@mui/icons-material/Undo';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  useCanAccess,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useMoments } from '../fields/moments';
import { UndoableMergesDocument, UndoMergeDocument, type UndoMergeMutation } from '../graphql/generated';
import { Section } from '../layout/Section';
import type { IngangDataProvider } from '../providers/data-provider';
import { conflictPlace } from './conflict-words';

const text = (name: string) => `resources.duplicates.undo.${name}`;

type Conflicts = Extract<UndoMergeMutation['result'], { __typename: 'MergeUndone' }>['conflicts'];

/** What was merged into this record and can still be taken back; and what taking it back left as it was. */
export const MergedFrom = ({ by }: { by: 'contactId' | 'businessId' }) => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const id = useRecordContext()?.id;
  const { perform } = useDataProvider<IngangDataProvider>();
  const { canAccess: mayRead } = useCanAccess({ resource: 'duplicates', action: 'list' });
  const { canAccess: mayUndo } = useCanAccess({ resource: 'duplicates', action: 'edit' });
  const { data } = useQuery({
    queryKey: ['undoableMerges', by, id],
    queryFn: () => perform(UndoableMergesDocument, { filter: { [by]: String(id), undoable: true } }),
    enabled: Boolean(mayRead && id),
  });
  const { undo, isPending, conflicts, problem } = useUndo();
  const merges = (data?.page.nodes ?? []).filter(({ survivorId }) => survivorId === id);
  if (merges.length === 0 && !conflicts && !problem) return null;

  return (
    <Section title={text('title')}>
      {problem && (
        <Alert severity="warning" role="alert" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      )}
      {conflicts && <WhatStayed conflicts={conflicts} />}
      <Stack spacing={1}>
        {merges.map((merge) => (
          <Stack
            key={merge.id}
            direction="row"
            useFlexGap
            spacing={2}
            sx={{ flexWrap: 'wrap', alignItems: 'center' }}
          >
            <Typography sx={{ flex: '1 1 260px' }}>
              {translate(text('line'), {
                name: merge.loserName ?? '–',
                by: merge.mergedBy?.name ?? '–',
                moment: moment(merge.mergedAt),
                until: moment(merge.undoableUntil),
              })}
            </Typography>
            {mayUndo && (
              <Button
                variant="outlined"
                startIcon={<UndoIcon />}
                disabled={isPending}
                onClick={() => undo(merge.id)}
              >
                {translate(text('undo'))}
              </Button>
            )}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
};

const WhatStayed = ({ conflicts }: { conflicts: Conflicts }) => {
  const translate = useTranslate();
  return (
    <Alert severity={conflicts.length > 0 ? 'info' : 'success'} role="status" sx={{ mb: 2 }}>
      {translate(text(conflicts.length > 0 ? 'stayed' : 'exact'))}
      {conflicts.length > 0 && (
        <ul>
          {conflicts.map(({ record, field, kind, id }) => (
            <li key={`${record} ${field} ${id}`}>
              {conflictPlace(translate, { record, field })}
              {': '}
              {translate(`enums.UndoConflictKind.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
};

function useUndo() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { perform } = useDataProvider<IngangDataProvider>();
  const [conflicts, setConflicts] = useState<Conflicts>();
  const [problem, setProblem] = useState<string>();
  const { mutate, isPending } = useMutation({
    mutationFn: (id: string) => perform(UndoMergeDocument, { id }),
    onSuccess: ({ result }) => {
      setConflicts(result.__typename === 'MergeUndone' ? result.conflicts : undefined);
      setProblem(
        result.__typename === 'UndoRefused' ? translate(`enums.UndoRefusal.${result.reason}`) : undefined,
      );
    },
    onError: (error) => notify(error.message, { type: 'error' }),
    onSettled: () => refresh(),
  });
  return { undo: mutate, isPending, conflicts, problem };
}
