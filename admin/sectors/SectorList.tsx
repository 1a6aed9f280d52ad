import { BooleanInput, DataTable, SearchInput, SelectField, SelectInput } from 'react-admin';
import { RecordLink } from '../fields/RecordLink';
import type { SectorRecordFragment } from '../graphql/generated';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { sbiVersions } from './sbi-versions';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="sbiVersion" source="sbiVersion" choices={sbiVersions} alwaysOn />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<SectorRecordFragment>;

const SectorList = () => (
  <RecordList filters={filters} sort={{ field: 'code', order: 'ASC' }}>
    <RecordTable<SectorRecordFragment>
      narrow={{ primary: (sector) => sector.name, secondary: (sector) => sector.code }}
    >
      <Column source="code" />
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="sbiVersion">
        <SelectField source="sbiVersion" choices={sbiVersions} />
      </Column>
    </RecordTable>
  </RecordList>
);

export default SectorList;
