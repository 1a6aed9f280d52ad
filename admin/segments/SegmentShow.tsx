import { WithRecord } from 'react-admin';
import { Person } from '../fields/Person';
import type { SegmentRecordFragment as Segment } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { Section } from '../layout/Section';
import { ConditionGroup } from './ConditionGroup';
import type { Group } from './conditions';
import { PinButton } from './PinButton';
import { SegmentCounts } from './SegmentCounts';
import { SegmentMembers } from './SegmentMembers';
import { SegmentUses } from './SegmentUses';
import { SharedWords } from './SharedWords';

const SegmentShow = () => (
  <RecordShow
    subtitle={
      <WithRecord<Segment & { id: string }>
        render={({ id, version }) => <SegmentCounts of={{ id, version }} />}
      />
    }
  >
    <Section title="resources.segments.sections.segment" actions={<PinButton />}>
      <Facts>
        <Fact source="description" />
        <Fact source="visibility">
          <SharedWords />
        </Fact>
        <Fact source="ownerId">
          <WithRecord<Segment> render={({ owner }) => owner && <Person {...owner} />} />
        </Fact>
        <Fact source="uses">
          <WithRecord<Segment> render={({ uses }) => <SegmentUses uses={uses} />} />
        </Fact>
      </Facts>
    </Section>
    <Section title="resources.segments.sections.conditions">
      <WithRecord<Segment> render={({ definition }) => <ConditionGroup group={definition as Group} />} />
    </Section>
    <Section title="resources.segments.sections.members">
      <SegmentMembers />
    </Section>
  </RecordShow>
);

export default SegmentShow;
