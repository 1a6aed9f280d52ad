import { DataTable } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import type { BulkProgressFragment } from '../graphql/generated';
import { RowLink } from '../fields/RowLink';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { useBulkName } from './bulk-name';

const Column = DataTable.Col<BulkProgressFragment>;
const NumberColumn = DataTable.NumberCol<BulkProgressFragment>;

const Name = (bulk: BulkProgressFragment) => (
  <RowLink resource="bulk" id={bulk.id} name={useBulkName()(bulk)} />
);

const BulkList = () => (
  <RecordList filters={[]} sort={{ field: 'id', order: 'DESC' }} actions={<></>}>
    <RecordTable<BulkProgressFragment>
      narrow={{
        primary: (bulk) => <Name {...bulk} />,
        secondary: () => <EnumField source="status" of="BulkStatus" />,
      }}
    >
      <Column source="action" disableSort render={(bulk) => <Name {...bulk} />} />
      <NumberColumn source="total" disableSort />
      <Column source="status" disableSort>
        <EnumField source="status" of="BulkStatus" />
      </Column>
      <Column source="user.name" label="resources.bulk.fields.user" disableSort />
      <Column source="createdAt" disableSort>
        <MomentField source="createdAt" />
      </Column>
    </RecordTable>
  </RecordList>
);

export default BulkList;
