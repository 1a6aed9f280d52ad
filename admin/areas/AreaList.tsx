import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { RecordLink } from '../fields/RecordLink';
import { AreaKindValues, type AreaRecordFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="kinds" source="kinds" of="AreaKind" values={AreaKindValues} alwaysOn />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<AreaRecordFragment>;

const AreaList = () => (
  <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
    <RecordTable<AreaRecordFragment>
      narrow={{ primary: (area) => area.name, secondary: (area) => area.cbsCode }}
    >
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="kind">
        <EnumField source="kind" of="AreaKind" />
      </Column>
      <Column source="cbsCode" disableSort />
    </RecordTable>
  </RecordList>
);

export default AreaList;
