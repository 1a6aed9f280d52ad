import { Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  PreviewSegmentDocument,
  type SegmentCountsFragment,
  SegmentCountsDocument,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { isComplete } from './conditions';

const pause = 300;

interface CountWordsProps {
  counts: SegmentCountsFragment | undefined;
  error: Error | null;
  isUnfinished?: boolean;
}

const CountWords = ({ counts, error, isUnfinished }: CountWordsProps) => {
  const translate = useTranslate();
  const words = () => {
    if (isUnfinished) return translate('resources.segments.builder.unfinished');
    if (error) return error.message;
    return counts ? translate('resources.segments.builder.counts', { ...counts }) : '…';
  };
  return (
    <Typography component="div" role="status" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
      {words()}
    </Typography>
  );
};

/** What a saved segment holds at this moment. */
export const SegmentCounts = ({ of: { id, version } }: { of: { id: string; version: number } }) => {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['segmentCounts', id, version],
    queryFn: () => dataProvider.perform(SegmentCountsDocument, { id }),
  });
  return <CountWords counts={data?.segment.counts} error={error} />;
};

/** What the definition in this form would hold, counted when somebody pauses. */
export const LiveCounts = () => {
  const dataProvider = useDataProvider<IngangDataProvider>();
  // As text: the form changes a condition in place, and the same object twice would not be a change.
  const written = useWatch({
    name: 'definition',
    compute: (definition: unknown) => JSON.stringify(definition ?? null),
  });
  const definition = JSON.parse(useSettled(written)) as unknown;
  const complete = isComplete(definition);
  const { data, error } = useQuery({
    queryKey: ['previewSegment', definition],
    queryFn: () => dataProvider.perform(PreviewSegmentDocument, { definition }),
    enabled: complete,
    placeholderData: keepPreviousData,
  });
  return <CountWords counts={data?.counts} error={error} isUnfinished={!complete} />;
};

/** A text that lags behind until it stood still for a moment. */
function useSettled(written: string): string {
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), pause);
    return () => clearTimeout(timer);
  }, [written]);
  return settled;
}
