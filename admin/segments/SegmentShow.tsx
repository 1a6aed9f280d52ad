import { Button } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { businessStatusTones } from '../businesses/business-status';
import { EnumField } from '../fields/EnumField';
import { Person } from '../fields/Person';
import { RowLink } from '../fields/RowLink';
import { type SegmentRecordFragment as Segment, SegmentMembersDocument } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import type { IngangDataProvider } from '../providers/data-provider';
import { SegmentCounts } from './SegmentCounts';
import { SharedWords } from './SharedWords';

const pageSize = 25;

const Members = () => {
  const segment = useRecordContext<Segment>();
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const id = segment?.id ?? '';
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['segmentMembers', id, segment?.version],
    queryFn: ({ pageParam }) =>
      dataProvider.perform(SegmentMembersDocument, { id, first: pageSize, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ page }, pages) =>
      pages.length * pageSize < page.totalCount ? pages.length * pageSize : undefined,
  });
  if (!segment || !data) return null;
  return (
    <>
      <RowTable
        rows={data.pages.flatMap(({ page }) => page.nodes)}
        empty="resources.segments.noMembers"
        isPast={() => false}
        columns={{
          'resources.businesses.fields.name': (business) => <RowLink resource="businesses" {...business} />,
          'resources.businesses.fields.city': ({ city }) => city,
          'resources.businesses.fields.status': (business) => (
            <EnumField record={business} source="status" of="BusinessStatus" tones={businessStatusTones} />
          ),
        }}
      />
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {translate('timeline.more')}
        </Button>
      )}
    </>
  );
};

const SegmentShow = () => (
  <RecordShow
    subtitle={<WithRecord<Segment> render={({ definition }) => <SegmentCounts definition={definition} />} />}
  >
    <Section title="resources.segments.sections.segment">
      <Facts>
        <Fact source="description" />
        <Fact source="isShared">
          <SharedWords />
        </Fact>
        <Fact source="ownerId">
          <WithRecord<Segment> render={({ owner }) => owner && <Person {...owner} />} />
        </Fact>
      </Facts>
    </Section>
    <Section title="resources.segments.sections.members">
      <Members />
    </Section>
  </RecordShow>
);

export default SegmentShow;
