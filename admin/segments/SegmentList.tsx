import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import type { SegmentRowFragment } from '../graphql/generated';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { SharedWords } from './SharedWords';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <RecordsInput key="ownerIds" source="ownerIds" reference="users" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<SegmentRowFragment>;

const SegmentList = () => (
  <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
    <RecordTable<SegmentRowFragment>
      narrow={{ primary: ({ name }) => name, secondary: ({ owner }) => owner?.name }}
    >
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="description" disableSort />
      <Column source="visibility" disableSort>
        <SharedWords />
      </Column>
      <Column
        label="resources.segments.fields.ownerId"
        render={({ owner }) => owner && <Person {...owner} />}
      />
      <Column source="updatedAt">
        <MomentField source="updatedAt" />
      </Column>
    </RecordTable>
  </RecordList>
);

export default SegmentList;
