import { DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { RecordLink } from '../fields/RecordLink';
import { MessageClassValues, type OutboxMailRowFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput
    key="messageClasses"
    source="messageClasses"
    of="MessageClass"
    values={MessageClassValues}
    alwaysOn
  />,
];

const Column = DataTable.Col<OutboxMailRowFragment>;

const MailList = () => (
  <RecordList filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
    <RecordTable<OutboxMailRowFragment>
      narrow={{ primary: ({ subject }) => subject, secondary: ({ toEmail }) => toEmail }}
    >
      <Column source="createdAt">
        <MomentField source="createdAt" />
      </Column>
      <Column source="toEmail" />
      <Column source="subject" disableSort>
        <RecordLink />
      </Column>
      <Column source="messageClass" disableSort>
        <EnumField source="messageClass" of="MessageClass" />
      </Column>
    </RecordTable>
  </RecordList>
);

export default MailList;
