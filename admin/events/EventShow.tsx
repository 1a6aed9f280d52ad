import { Link } from '@mui/material';
import { useTranslate, WithRecord } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import type { EventRecordFragment as Event } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { Section } from '../layout/Section';
import { Attendees } from './Attendees';
import { eventStatusTones } from './event-status';
import { EventSteps } from './EventSteps';
import { SeatsBar } from './SeatsBar';

const PublicPage = () => {
  const translate = useTranslate();
  return (
    <WithRecord<Event>
      render={({ publicUrl, isPublic, status }) =>
        isPublic && status !== 'DRAFT' ? (
          <Link href={publicUrl} target="_blank" rel="noopener">
            {publicUrl}
          </Link>
        ) : (
          translate('resources.events.notOnAgenda')
        )
      }
    />
  );
};

const EventShow = () => (
  <RecordShow
    subtitle={<EnumField source="kind" of="EventKind" />}
    status={<EnumField source="status" of="EventStatus" tones={eventStatusTones} />}
  >
    <Section title="resources.events.sections.event" actions={<EventSteps />}>
      <Facts>
        <Fact source="startsAt">
          <MomentField source="startsAt" />
        </Fact>
        <Fact source="endsAt">
          <MomentField source="endsAt" />
        </Fact>
        <Fact source="venueName" />
        <Fact source="venueAddress" />
        <Fact source="organiserId">
          <WithRecord<Event> render={({ organiser }) => organiser && <Person {...organiser} />} />
        </Fact>
        <Fact source="seatsTaken">
          <WithRecord<Event> render={(event) => <SeatsBar {...event} />} />
        </Fact>
        <Fact source="publicUrl">
          <PublicPage />
        </Fact>
        <Fact source="cancelReason" />
      </Facts>
    </Section>
    <Attendees />
    <Section title="resources.events.sections.text">
      <Facts>
        <Fact source="summary" />
        <Fact source="description" />
      </Facts>
    </Section>
  </RecordShow>
);

export default EventShow;
