import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { AssociationKindValues, type AssociationRowFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="kinds" source="kinds" of="AssociationKind" values={AssociationKindValues} alwaysOn />,
  <RecordsInput key="areaIds" source="areaIds" reference="areas" alwaysOn />,
  <RecordsInput key="accountManagerIds" source="accountManagerIds" reference="users" alwaysOn />,
  <TagsInput key="tags" source="tags" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<AssociationRowFragment>;

const AssociationList = () => (
  <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
    <RecordTable<AssociationRowFragment>
      narrow={{
        primary: (association) => association.name,
        secondary: (association) =>
          [association.area?.name, association.accountManager?.name].filter(Boolean).join(' · '),
      }}
    >
      <Column source="name">
        <RecordLink />
      </Column>
      <Column source="kind">
        <EnumField source="kind" of="AssociationKind" />
      </Column>
      <Column source="area.name" label="resources.associations.fields.areaId" disableSort />
      <Column
        label="resources.associations.fields.accountManagerId"
        render={({ accountManager }) => accountManager && <Person {...accountManager} />}
      />
    </RecordTable>
  </RecordList>
);

export default AssociationList;
