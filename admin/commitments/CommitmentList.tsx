import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { DayField } from '../fields/DayField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { type CommitmentRowFragment, CommitmentStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { CommitmentActions } from './CommitmentActions';
import { CommitmentState } from './CommitmentState';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <BooleanInput key="mine" source="mine" alwaysOn />,
  <BooleanInput key="isLate" source="isLate" alwaysOn />,
  <EnumsInput
    key="statuses"
    source="statuses"
    of="CommitmentStatus"
    values={CommitmentStatusValues}
    alwaysOn
  />,
  <RecordsInput key="userIds" source="userIds" reference="users" />,
  <RecordsInput key="businessIds" source="businessIds" reference="businesses" />,
];

const Column = DataTable.Col<CommitmentRowFragment>;
const party = ({ business, association }: CommitmentRowFragment) => business?.name ?? association?.name ?? '';

const CommitmentList = () => (
  <RecordList filters={filters} sort={{ field: 'dueOn', order: 'ASC' }}>
    <RecordTable<CommitmentRowFragment> narrow={{ primary: ({ what }) => what, secondary: party }}>
      <Column source="dueOn" sx={{ whiteSpace: 'nowrap' }}>
        <DayField source="dueOn" />
      </Column>
      <Column source="what" disableSort>
        <RecordLink />
      </Column>
      <Column label="resources.commitments.fields.party" render={party} />
      <Column
        label="resources.commitments.fields.userId"
        render={({ user }) => user && <Person {...user} />}
      />
      <Column source="status" render={(row) => <CommitmentState {...row} />} />
      <Column label="" render={(row) => <CommitmentActions {...row} />} />
    </RecordTable>
  </RecordList>
);

export default CommitmentList;
