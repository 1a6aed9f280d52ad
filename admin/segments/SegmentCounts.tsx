import { Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PreviewSegmentDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { isComplete } from './conditions';

const pause = 400;

/** What a definition finds at this moment. */
export const SegmentCounts = ({ definition }: { definition: unknown }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const complete = isComplete(definition);
  const { data, isError } = useQuery({
    queryKey: ['previewSegment', definition],
    queryFn: () => dataProvider.perform(PreviewSegmentDocument, { definition }),
    enabled: complete,
    placeholderData: keepPreviousData,
  });
  const counts = data?.counts;
  const words = () => {
    if (!complete) return translate('resources.segments.builder.unfinished');
    if (isError) return translate('errors.INTERNAL');
    return counts ? translate('resources.segments.builder.counts', { ...counts }) : '…';
  };
  return (
    <Typography role="status" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
      {words()}
    </Typography>
  );
};

/** The same while somebody is still building it: counted when they pause. */
export const LiveCounts = () => {
  const definition: unknown = useWatch({ name: 'definition' });
  const written = JSON.stringify(definition ?? null);
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), pause);
    return () => clearTimeout(timer);
  }, [written]);
  return <SegmentCounts definition={JSON.parse(settled) as unknown} />;
};
