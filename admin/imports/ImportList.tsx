import { DataTable, SearchInput, useCanAccess } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import { type ImportListRowFragment, ImportStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { importStatusTones } from './import-status';
import { UploadList } from './UploadList';
import { useNumber } from './use-number';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="statuses" source="statuses" of="ImportStatus" values={ImportStatusValues} alwaysOn />,
];

const Column = DataTable.Col<ImportListRowFragment>;
const NumberColumn = DataTable.NumberCol<ImportListRowFragment>;

const ImportList = () => {
  const { canAccess } = useCanAccess({ resource: 'imports', action: 'create' });
  const number = useNumber();
  return (
    <>
      {canAccess && <UploadList />}
      {/* The api gives the newest first; there is no other order. */}
      <RecordList filters={filters} sort={{ field: 'id', order: 'DESC' }}>
        <RecordTable<ImportListRowFragment>
          narrow={{
            primary: (row) => row.fileName,
            secondary: () => <EnumField source="status" of="ImportStatus" />,
          }}
        >
          <Column source="fileName" disableSort>
            <RecordLink />
          </Column>
          <Column source="status" disableSort>
            <EnumField source="status" of="ImportStatus" tones={importStatusTones} />
          </Column>
          <NumberColumn source="totalRows" disableSort render={({ totalRows }) => number(totalRows)} />
          <NumberColumn source="counts.newRows" disableSort render={({ counts }) => number(counts.newRows)} />
          <NumberColumn
            source="counts.changedRows"
            disableSort
            render={({ counts }) => number(counts.changedRows)}
          />
          <NumberColumn
            source="counts.wrongRows"
            disableSort
            render={({ counts }) => number(counts.wrongRows)}
          />
          <Column
            source="createdBy.name"
            disableSort
            render={({ createdBy }) => createdBy && <Person {...createdBy} />}
          />
          <Column source="createdAt" disableSort>
            <MomentField source="createdAt" />
          </Column>
        </RecordTable>
      </RecordList>
    </>
  );
};

export default ImportList;
