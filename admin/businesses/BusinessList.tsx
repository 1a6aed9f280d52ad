import { BooleanInput, DataTable, SearchInput, useCanAccess, useListContext, useStore } from 'react-admin';
import { BulkBar } from '../bulk/BulkBar';
import { RecordLink } from '../fields/RecordLink';
import { type BusinessRowFragment, BusinessStatusValues } from '../graphql/generated';
import { EnumCell, PhoneCell, ReferenceCell, TagsCell } from '../inline/cells';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordInput } from '../inputs/RecordInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';
import { LogInteraction } from '../interactions/LogInteraction';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { BusinessMap } from '../maps/BusinessMap';
import { type Display, DisplaySwitch } from '../maps/DisplaySwitch';
import { AdvancedFilter } from '../segments/AdvancedFilter';
import { businessStatusTones } from './business-status';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="statuses" source="statuses" of="BusinessStatus" values={BusinessStatusValues} alwaysOn />,
  <RecordsInput key="areaIds" source="areaIds" reference="areas" alwaysOn />,
  <RecordsInput key="sectorIds" source="sectorIds" reference="sectors" sortBy="code" alwaysOn />,
  <RecordsInput key="accountManagerIds" source="accountManagerIds" reference="users" alwaysOn />,
  <TagsInput key="tags" source="tags" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const segmentFilter = <RecordInput key="segmentId" source="segmentId" reference="segments" />;
const advancedFilter = ['definition'];

const Column = DataTable.Col<BusinessRowFragment>;
const NumberColumn = DataTable.NumberCol<BusinessRowFragment>;

const Rows = () => (
  <RecordTable<BusinessRowFragment>
    bulk={<BulkBar kind="BUSINESS" />}
    hidden={['kvkNumber', 'workingPersons']}
    narrow={{
      primary: (business) => business.name,
      secondary: (business) => [business.city, business.accountManager?.name].filter(Boolean).join(' · '),
    }}
  >
    <Column source="name">
      <RecordLink />
    </Column>
    <Column source="status">
      <EnumCell
        source="status"
        of="BusinessStatus"
        values={BusinessStatusValues}
        tones={businessStatusTones}
      />
    </Column>
    <Column source="areaId" disableSort>
      <ReferenceCell source="areaId" reference="areas" carried="area" />
    </Column>
    <Column source="city" />
    <Column source="kvkNumber" />
    <NumberColumn source="workingPersons" />
    <Column source="accountManagerId" disableSort sx={{ minWidth: 144 }}>
      <ReferenceCell source="accountManagerId" reference="users" carried="accountManager" />
    </Column>
    <Column source="phone" disableSort>
      <PhoneCell source="phone" />
    </Column>
    <Column source="tags" disableSort>
      <TagsCell />
    </Column>
    <Column label="" render={({ id }) => <LogInteraction compact known={{ businessId: id }} />} />
  </RecordTable>
);

const MapOfList = () => {
  const list = useListContext();
  return <BusinessMap filter={list.filterValues as object} />;
};

const BusinessList = () => {
  const [display, setDisplay] = useStore<Display>('businesses.display', 'list');
  const { canAccess: hasSegments } = useCanAccess({ resource: 'segments', action: 'list' });
  return (
    <RecordList
      filters={hasSegments ? [...filters, segmentFilter] : filters}
      moreFilters={advancedFilter}
      sort={{ field: 'name', order: 'ASC' }}
      withoutPages={display === 'map'}
      tools={
        <>
          <DisplaySwitch display={display} onChange={setDisplay} />
          <AdvancedFilter />
        </>
      }
    >
      {display === 'map' ? <MapOfList /> : <Rows />}
    </RecordList>
  );
};

export default BusinessList;
