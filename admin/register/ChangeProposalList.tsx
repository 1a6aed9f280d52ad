import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { RecordLink } from '../fields/RecordLink';
import { useMoments } from '../fields/moments';
import {
  type ChangeProposalRowFragment,
  ChangeProposalKindValues,
  ChangeProposalStatusValues,
} from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { proposalTones } from './proposal-tones';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput
    key="kinds"
    source="kinds"
    of="ChangeProposalKind"
    values={ChangeProposalKindValues}
    alwaysOn
  />,
  <EnumsInput
    key="statuses"
    source="statuses"
    of="ChangeProposalStatus"
    values={ChangeProposalStatusValues}
    alwaysOn
  />,
  <BooleanInput key="mine" source="mine" alwaysOn />,
];

const Column = DataTable.Col<ChangeProposalRowFragment>;

const When = ({ signalAt }: ChangeProposalRowFragment) => useMoments().moment(signalAt);

/** What the trade register says otherwise than we do; the newest first. */
const ChangeProposalList = () => (
  <RecordList
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    filterDefaultValues={{ statuses: ['OPEN'] }}
  >
    <RecordTable<ChangeProposalRowFragment>
      narrow={{ primary: ({ name }) => name, secondary: (row) => <When {...row} /> }}
    >
      <Column source="name" disableSort>
        <RecordLink />
      </Column>
      <Column source="kind" disableSort>
        <EnumField source="kind" of="ChangeProposalKind" />
      </Column>
      <Column source="kvkNumber" disableSort />
      <Column source="signalAt" disableSort>
        <MomentField source="signalAt" />
      </Column>
      <Column source="status" disableSort>
        <EnumField source="status" of="ChangeProposalStatus" tones={proposalTones} />
      </Column>
    </RecordTable>
  </RecordList>
);

export default ChangeProposalList;
