import { DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { RecordLink } from '../fields/RecordLink';
import { DeliveryStatusValues, type MailMessageRowFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { deliveryTones } from './delivery-tones';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="statuses" source="statuses" of="DeliveryStatus" values={DeliveryStatusValues} alwaysOn />,
];

const Column = DataTable.Col<MailMessageRowFragment>;

const ServiceMailList = () => (
  <RecordList filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
    <RecordTable<MailMessageRowFragment>
      narrow={{ primary: ({ subject }) => subject, secondary: ({ email }) => email }}
    >
      <Column source="createdAt">
        <MomentField source="createdAt" />
      </Column>
      <Column source="email" disableSort />
      <Column source="subject" disableSort>
        <RecordLink />
      </Column>
      <Column source="status">
        <EnumField source="status" of="DeliveryStatus" tones={deliveryTones} />
      </Column>
    </RecordTable>
  </RecordList>
);

export default ServiceMailList;
