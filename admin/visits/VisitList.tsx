import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { type VisitRowFragment, VisitStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { visitStatusTones } from './visit-status';
import { MomentInput } from '../inputs/MomentInput';

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

const VisitList = () => (
  <RecordList filters={filters} sort={{ field: 'startsAt', order: 'DESC' }}>
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
      <Column
        label="resources.visits.fields.ownerId"
        render={({ owner }) => owner && <Person {...owner} />}
      />
    </RecordTable>
  </RecordList>
);

export default VisitList;
