import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { HistoryDocument, type HistoryRowFragment, type RecordKind } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { useEntrySentences } from './entry-sentences';
import { RevertChange } from './RevertChange';

const pageSize = 20;

/** The changes of one record, newest first, a page at a time. */
export const HistoryEntries = ({
  kind,
  id,
  resource,
}: {
  kind: RecordKind;
  id: string;
  resource: string;
}) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [resource, 'history', id],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      dataProvider.perform(HistoryDocument, { kind, id, first: pageSize, offset: pageParam }),
    getNextPageParam: (last, pages) =>
      pages.length * pageSize < last.page.totalCount ? pages.length * pageSize : undefined,
  });
  const entries = data?.pages.flatMap(({ page }) => page.nodes);

  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (entries?.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('history.empty')}
      </Typography>
    );
  }
  return (
    <>
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }} spacing={2}>
        {entries?.map((entry) => (
          <Entry key={entry.id} entry={entry} resource={resource} onReverted={() => void refetch()} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetching} sx={{ mt: 2 }}>
          {translate('timeline.more')}
        </Button>
      )}
    </>
  );
};

interface EntryProps {
  entry: HistoryRowFragment;
  resource: string;
  onReverted: () => void;
}

const Entry = ({ entry, resource, onReverted }: EntryProps) => {
  const { moment } = useMoments();
  const words = useEntrySentences(resource, entry.subjectType);
  const isPlain = entry.action.endsWith('.updated');
  const tellsBefore = isPlain || entry.action === 'business.taken-from-register';
  return (
    <Stack
      component="li"
      direction="row"
      useFlexGap
      spacing={1}
      sx={{ alignItems: 'flex-start', flexWrap: 'wrap' }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="body2" color="textSecondary" component="time" dateTime={entry.at}>
          {moment(entry.at)}
        </Typography>
        {(!isPlain || entry.about) && <Typography sx={{ fontWeight: 600 }}>{words.title(entry)}</Typography>}
        {shownChanges(entry).map((change) => (
          <Typography key={change.field} color={isPlain ? 'textPrimary' : 'textSecondary'}>
            {tellsBefore
              ? words.sentence(entry, change)
              : `${words.field(change.field)}: ${words.value(change, 'after')}`}
          </Typography>
        ))}
      </Box>
      <RevertChange entry={entry} resource={resource} onReverted={onReverted} />
    </Stack>
  );
};

/** That it was put away, and when, is what the line above it says. */
const shownChanges = ({ changes }: HistoryRowFragment) =>
  changes.filter(({ field }) => field !== 'archivedAt');
