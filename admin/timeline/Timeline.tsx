import { Box, Button, Card, Chip, CircularProgress, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { TimelineDocument, type TimelineKind } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { TimelineEntry } from './TimelineEntry';

const pageSize = 25;

/** What people look for first stands first. */
const kinds = [
  'INTERACTION',
  'VISIT',
  'COMMITMENT',
  'REGISTRATION',
  'NEWSLETTER',
  'SUBSCRIPTION',
  'MAIL',
  'AFFILIATION',
  'MEMBERSHIP',
  'CHANGE',
] as const satisfies readonly TimelineKind[];

/** Whose timeline: exactly one record. */
export type TimelineOwner = { businessId: string } | { associationId: string } | { contactId: string };

interface TimelineProps {
  owner: TimelineOwner;
  /** What one adds to it most often. */
  actions?: ReactNode;
}

/** Everything that happened to a record, newest first; a chip shows only things of that kind. */
export const Timeline = ({ owner, actions }: TimelineProps) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const [kind, setKind] = useState<TimelineKind>();
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['timeline', owner, kind],
    queryFn: ({ pageParam }) =>
      dataProvider.perform(TimelineDocument, {
        ...owner,
        ...(kind ? { kinds: [kind] } : {}),
        first: pageSize,
        offset: pageParam,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ timeline }, pages) =>
      timeline.pageInfo.hasNextPage ? pages.length * pageSize : undefined,
  });
  const items = data?.pages.flatMap(({ timeline }) => timeline.nodes) ?? [];

  return (
    <Card component="section" aria-label={translate('record.timeline')} sx={{ p: 2 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography component="h2" variant="h2" sx={{ flexGrow: 1 }}>
          {translate('record.timeline')}
        </Typography>
        {actions}
      </Stack>
      <Stack
        direction="row"
        useFlexGap
        spacing={0.5}
        role="group"
        aria-label={translate('timeline.filter')}
        sx={{ flexWrap: 'wrap', mb: 2 }}
      >
        {kinds.map((value) => (
          <Chip
            key={value}
            size="small"
            label={translate(`enums.TimelineKind.${value}`)}
            variant={kind === value ? 'filled' : 'outlined'}
            color={kind === value ? 'primary' : 'default'}
            aria-pressed={kind === value}
            onClick={() => setKind(kind === value ? undefined : value)}
          />
        ))}
      </Stack>
      {isPending && !isError && <CircularProgress size={24} aria-label={translate('ra.page.loading')} />}
      {isError && <Typography color="error">{translate('errors.INTERNAL')}</Typography>}
      {data && items.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate(kind ? 'timeline.emptyKind' : 'timeline.empty')}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <TimelineEntry key={`${item.kind}${item.id}`} {...item} />
        ))}
      </Box>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {translate('timeline.more')}
        </Button>
      )}
    </Card>
  );
};
