import { DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { RecordLink } from '../fields/RecordLink';
import { type SubscriptionRowFragment, SubscriptionStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { subscriptionTones } from './subscription-tones';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <RecordsInput key="topicIds" source="topicIds" reference="topics" alwaysOn />,
  <EnumsInput
    key="statuses"
    source="statuses"
    of="SubscriptionStatus"
    values={SubscriptionStatusValues}
    alwaysOn
  />,
];

const Column = DataTable.Col<SubscriptionRowFragment>;

const SubscriptionList = () => (
  <RecordList filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
    <RecordTable<SubscriptionRowFragment>
      narrow={{ primary: ({ email }) => email, secondary: ({ topic }) => topic?.name }}
    >
      <Column source="email">
        <RecordLink />
      </Column>
      <Column label="resources.subscriptions.fields.topic" render={({ topic }) => topic?.name} />
      <Column source="status">
        <EnumField source="status" of="SubscriptionStatus" tones={subscriptionTones} />
      </Column>
      <Column source="confirmedAt">
        <MomentField source="confirmedAt" />
      </Column>
      <Column source="createdAt">
        <MomentField source="createdAt" />
      </Column>
    </RecordTable>
  </RecordList>
);

export default SubscriptionList;
