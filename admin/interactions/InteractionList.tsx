import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { InteractionChannelValues, type InteractionRowFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput
    key="channels"
    source="channels"
    of="InteractionChannel"
    values={InteractionChannelValues}
    alwaysOn
  />,
  <RecordsInput key="userIds" source="userIds" reference="users" alwaysOn />,
  <RecordsInput key="businessIds" source="businessIds" reference="businesses" />,
  <RecordsInput key="associationIds" source="associationIds" reference="associations" />,
  <RecordsInput key="contactIds" source="contactIds" reference="contacts" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<InteractionRowFragment>;
const withWhom = ({ business, association, contacts }: InteractionRowFragment) =>
  [business?.name ?? association?.name, ...contacts.map(({ name }) => name)].filter(Boolean).join(', ');

const InteractionList = () => (
  <RecordList filters={filters} sort={{ field: 'occurredAt', order: 'DESC' }}>
    <RecordTable<InteractionRowFragment> narrow={{ primary: ({ summary }) => summary, secondary: withWhom }}>
      <Column source="occurredAt" sx={{ whiteSpace: 'nowrap' }}>
        <MomentField source="occurredAt" />
      </Column>
      <Column source="summary" disableSort>
        <RecordLink />
      </Column>
      <Column label="resources.interactions.sections.party" render={withWhom} />
      <Column source="channel" disableSort>
        <EnumField source="channel" of="InteractionChannel" />
      </Column>
      <Column
        label="resources.interactions.fields.userId"
        render={({ user }) => user && <Person {...user} />}
      />
    </RecordTable>
  </RecordList>
);

export default InteractionList;
