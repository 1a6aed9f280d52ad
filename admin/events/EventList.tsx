import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { EventKindValues, type EventRowFragment, EventStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { eventStatusTones } from './event-status';
import { SeatsBar } from './SeatsBar';
import { MomentInput } from '../inputs/MomentInput';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="statuses" source="statuses" of="EventStatus" values={EventStatusValues} alwaysOn />,
  <EnumsInput key="kinds" source="kinds" of="EventKind" values={EventKindValues} alwaysOn />,
  <MomentInput key="from" source="from" />,
  <MomentInput key="to" source="to" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<EventRowFragment>;

const EventList = () => (
  <RecordList filters={filters} sort={{ field: 'startsAt', order: 'DESC' }}>
    <RecordTable<EventRowFragment>
      narrow={{
        primary: (event) => event.title,
        secondary: (event) => <MomentField record={event} source="startsAt" />,
      }}
    >
      <Column source="startsAt">
        <MomentField source="startsAt" />
      </Column>
      <Column source="title">
        <RecordLink />
      </Column>
      <Column source="kind" disableSort>
        <EnumField source="kind" of="EventKind" />
      </Column>
      <Column source="status">
        <EnumField source="status" of="EventStatus" tones={eventStatusTones} />
      </Column>
      <Column source="seatsTaken" render={(event) => <SeatsBar {...event} />} />
      <Column
        label="resources.events.fields.organiserId"
        render={({ organiser }) => organiser && <Person {...organiser} />}
      />
    </RecordTable>
  </RecordList>
);

export default EventList;
