import { Alert, Box } from '@mui/material';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { AutocompleteArrayInput, CheckboxGroupInput, useDataProvider, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { NewsletterAudienceDocument, NewsletterChoicesDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { NewSegment } from '../segments/NewSegment';

const CHOICES = ['newsletters', 'choices'];

export function useNewsletterChoices() {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: CHOICES,
    queryFn: () => dataProvider.perform(NewsletterChoicesDocument, {}),
  });
  return { topics: data?.topics.nodes ?? [], segments: data?.segments.nodes ?? [] };
}

/** For whom: topics, limited to segments, with the number of readers that has now. */
export const AudienceInput = () => {
  const { topics, segments } = useNewsletterChoices();
  const queries = useQueryClient();
  const { getValues, setValue } = useFormContext();
  const add = (id: string) => {
    void queries.invalidateQueries({ queryKey: CHOICES });
    const chosen = (getValues('segmentIds') ?? []) as string[];
    setValue('segmentIds', [...chosen, id], { shouldDirty: true });
  };
  return (
    <Box sx={{ width: '100%' }}>
      <CheckboxGroupInput source="topicIds" choices={topics} />
      <AutocompleteArrayInput source="segmentIds" choices={segments} />
      <NewSegment onMade={add} />
      <AudienceCount />
    </Box>
  );
};

const AudienceCount = () => {
  const translate = useTranslate();
  const [topicIds, segmentIds] = useWatch({ name: ['topicIds', 'segmentIds'] }) as (string[] | undefined)[];
  const audience = useAudience(topicIds ?? [], segmentIds ?? []);
  if (!audience) return null;
  const leftOut = audience.excluded.map(
    ({ reason, count }) => `${count} ${translate(`enums.ExclusionReason.${reason}`)}`,
  );
  return (
    <Alert severity={audience.recipients > 0 ? 'info' : 'warning'} role="status">
      <strong>{translate('letter.recipients', { smart_count: audience.recipients })}</strong>
      {leftOut.length > 0 && <div>{translate('letter.leftOut', { list: leftOut.join(', ') })}</div>}
    </Alert>
  );
};

export function useAudience(topicIds: string[], segmentIds: string[]) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['newsletters', 'audience', topicIds, segmentIds],
    queryFn: () => dataProvider.perform(NewsletterAudienceDocument, { topicIds, segmentIds }),
    placeholderData: keepPreviousData,
  });
  return data?.audience;
}
