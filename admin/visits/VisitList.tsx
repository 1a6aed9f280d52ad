import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ListIcon from '@mui/icons-material/FormatListBulleted';
import { lazy, Suspense } from 'react';
import { BooleanInput, DataTable, SearchInput, useStore } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { type VisitRowFragment, VisitStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { ViewSwitch } from '../layout/ViewSwitch';
import { visitStatusTones } from './visit-status';
import { MomentInput } from '../inputs/MomentInput';

// A calendar is heavy, and a list is what most come for.
const VisitCalendar = lazy(() => import('./VisitCalendar'));

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="statuses" source="statuses" of="VisitStatus" values={VisitStatusValues} alwaysOn />,
  <RecordsInput key="userIds" source="userIds" reference="users" alwaysOn />,
  <MomentInput key="startsFrom" source="startsFrom" />,
  <MomentInput key="startsBefore" source="startsBefore" />,
  <RecordsInput key="businessIds" source="businessIds" reference="businesses" />,
  <RecordsInput key="associationIds" source="associationIds" reference="associations" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<VisitRowFragment>;
const party = ({ business, association }: VisitRowFragment) => business?.name ?? association?.name ?? '';

const Rows = () => (
  <RecordTable<VisitRowFragment>
    narrow={{
      primary: (visit) => `${party(visit)}: ${visit.subject}`,
      secondary: (visit) => <MomentField record={visit} source="startsAt" />,
    }}
  >
    <Column source="startsAt">
      <MomentField source="startsAt" />
    </Column>
    <Column source="subject">
      <RecordLink />
    </Column>
    <Column label="resources.visits.fields.party" render={party} />
    <Column source="status">
      <EnumField source="status" of="VisitStatus" tones={visitStatusTones} />
    </Column>
    <Column label="resources.visits.fields.ownerId" render={({ owner }) => owner && <Person {...owner} />} />
  </RecordTable>
);

type View = 'list' | 'calendar';
const views = [
  { view: 'list', label: 'resources.visits.calendar.asList', icon: <ListIcon fontSize="small" /> },
  {
    view: 'calendar',
    label: 'resources.visits.calendar.asCalendar',
    icon: <CalendarIcon fontSize="small" />,
  },
] as const;

const VisitList = () => {
  const [view, setView] = useStore<View>('visits.view', 'list');
  return (
    <RecordList
      filters={filters}
      sort={{ field: 'startsAt', order: 'DESC' }}
      withoutPages={view === 'calendar'}
      tools={
        <ViewSwitch<View>
          question="resources.visits.calendar.question"
          view={view}
          choices={views}
          onChange={setView}
        />
      }
    >
      {view === 'calendar' ? (
        <Suspense fallback={null}>
          <VisitCalendar />
        </Suspense>
      ) : (
        <Rows />
      )}
    </RecordList>
  );
};

export default VisitList;
