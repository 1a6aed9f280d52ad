import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { RecordLink } from '../fields/RecordLink';
import { Person } from '../fields/Person';
import { type BusinessRowFragment, BusinessStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordInput } from '../inputs/RecordInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { AdvancedFilter } from '../segments/AdvancedFilter';
import { businessStatusTones } from './business-status';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="statuses" source="statuses" of="BusinessStatus" values={BusinessStatusValues} alwaysOn />,
  <RecordsInput key="areaIds" source="areaIds" reference="areas" alwaysOn />,
  <RecordsInput key="sectorIds" source="sectorIds" reference="sectors" sortBy="code" alwaysOn />,
  <RecordsInput key="accountManagerIds" source="accountManagerIds" reference="users" alwaysOn />,
  <RecordInput key="segmentId" source="segmentId" reference="segments" />,
  <TagsInput key="tags" source="tags" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<BusinessRowFragment>;
const NumberColumn = DataTable.NumberCol<BusinessRowFragment>;

const BusinessList = () => (
  <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }} tools={<AdvancedFilter />}>
    <RecordTable<BusinessRowFragment>
      narrow={{
        primary: (business) => business.name,
        secondary: (business) => [business.city, business.accountManager?.name].filter(Boolean).join(' · '),
      }}
    >
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="status">
        <EnumField source="status" of="BusinessStatus" tones={businessStatusTones} />
      </Column>
      <Column source="area.name" label="resources.businesses.fields.areaId" disableSort />
      <Column source="city" />
      <Column source="kvkNumber" />
      <NumberColumn source="workingPersons" />
      <Column
        label="resources.businesses.fields.accountManagerId"
        render={({ accountManager }) => accountManager && <Person {...accountManager} />}
      />
    </RecordTable>
  </RecordList>
);

export default BusinessList;
