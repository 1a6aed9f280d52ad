import LiftIcon from '@mui/icons-material/LockOpenOutlined';
import { BooleanInput, DataTable, required, SearchInput, TextInput, useCanAccess } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import {
  LiftSuppressionDocument,
  type LiftSuppressionMutationVariables,
  SuppressionReasonValues,
  type SuppressionRecordFragment,
} from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { FormDialog } from '../inputs/FormDialog';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput
    key="reasons"
    source="reasons"
    of="SuppressionReason"
    values={SuppressionReasonValues}
    alwaysOn
  />,
  <BooleanInput key="includeLifted" source="includeLifted" />,
];

const Column = DataTable.Col<SuppressionRecordFragment>;

const Lift = ({ id, liftedAt }: SuppressionRecordFragment) => {
  const { canAccess } = useCanAccess({ resource: 'suppressions', action: 'edit' });
  if (liftedAt || !canAccess) return null;
  return (
    <FormDialog<{ reason: string }, LiftSuppressionMutationVariables>
      label="resources.suppressions.lift"
      done="resources.suppressions.liftDone"
      icon={<LiftIcon />}
      operation={LiftSuppressionDocument}
      variables={({ reason }) => ({ id, reason })}
    >
      <TextInput
        source="reason"
        label="resources.suppressions.fields.liftReason"
        validate={required()}
        fullWidth
        multiline
      />
    </FormDialog>
  );
};

const SuppressionList = () => (
  <RecordList filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
    <RecordTable<SuppressionRecordFragment>
      narrow={{ primary: ({ email }) => email, secondary: (row) => <Lift {...row} /> }}
    >
      <Column source="email" />
      <Column source="reason" disableSort>
        <EnumField source="reason" of="SuppressionReason" />
      </Column>
      <Column source="detail" disableSort />
      <Column source="createdAt">
        <MomentField source="createdAt" />
      </Column>
      <Column source="liftedAt" disableSort>
        <MomentField source="liftedAt" />
      </Column>
      <Column label="" render={(row) => <Lift {...row} />} />
    </RecordTable>
  </RecordList>
);

export default SuppressionList;
