import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { RecordLink } from '../fields/RecordLink';
import type { TopicRecordFragment } from '../graphql/generated';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<TopicRecordFragment>;

const TopicList = () => (
  <RecordList filters={filters} sort={{ field: 'position', order: 'ASC' }}>
    <RecordTable<TopicRecordFragment>
      narrow={{ primary: (topic) => topic.name, secondary: (topic) => topic.description }}
    >
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="description" disableSort />
      <Column source="position" />
    </RecordTable>
  </RecordList>
);

export default TopicList;
