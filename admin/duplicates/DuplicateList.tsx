import { Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { RowLink } from '../fields/RowLink';
import { type DuplicateRowFragment, DuplicateStatusValues, PartyKindValues } from '../graphql/generated';
import { EnumInput, EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { partyLines } from './pair';
import { Reasons } from './Reasons';
import { ScanBar } from './ScanBar';

const filters = [
  <EnumInput key="kind" source="kind" of="PartyKind" values={PartyKindValues} alwaysOn />,
  <EnumsInput
    key="statuses"
    source="statuses"
    of="DuplicateStatus"
    values={DuplicateStatusValues}
    alwaysOn
  />,
];

const Column = DataTable.Col<DuplicateRowFragment>;

const Side = ({ row, place }: { row: DuplicateRowFragment; place: 0 | 1 }) => {
  const line = partyLines(row)[place];
  if (!line) return null;
  return (
    <>
      <RowLink resource="duplicates" id={row.id} name={line.name} />
      <Typography component="div" variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {line.hint}
      </Typography>
    </>
  );
};

const names = (row: DuplicateRowFragment) =>
  partyLines(row)
    .map(({ name }) => name)
    .join(' – ');

const DuplicateList = () => (
  <>
    <ScanBar />
    {/* The api gives the likeliest first; there is no other order. */}
    <RecordList filters={filters} actions={<></>} sort={{ field: 'id', order: 'DESC' }}>
      <RecordTable<DuplicateRowFragment>
        narrow={{ primary: names, secondary: ({ reasons }) => <Reasons reasons={reasons} /> }}
      >
        <Column source="left" disableSort render={(row) => <Side row={row} place={0} />} />
        <Column source="right" disableSort render={(row) => <Side row={row} place={1} />} />
        <Column source="reasons" disableSort render={({ reasons }) => <Reasons reasons={reasons} />} />
        <DataTable.NumberCol<DuplicateRowFragment> source="score" disableSort />
      </RecordTable>
    </RecordList>
  </>
);

export default DuplicateList;
