import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { PhoneField } from '../fields/PhoneField';
import { RoleValues, type UserRecordFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="roles" source="roles" of="Role" values={RoleValues} alwaysOn />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<UserRecordFragment>;

const UserList = () => (
  <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
    <RecordTable<UserRecordFragment>
      narrow={{ primary: (user) => <Person {...user} />, secondary: (user) => user.email }}
    >
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="role">
        <EnumField source="role" of="Role" />
      </Column>
      <Column source="jobTitle" disableSort />
      <Column source="email" />
      <Column source="phone" disableSort>
        <PhoneField source="phone" />
      </Column>
    </RecordTable>
  </RecordList>
);

export default UserList;
