import KeepIcon from '@mui/icons-material/CheckCircleOutline';
import WithdrawIcon from '@mui/icons-material/RemoveCircleOutline';
import BreakIcon from '@mui/icons-material/HeartBrokenOutlined';
import { required, TextInput, useCanAccess } from 'react-admin';
import {
  BreakCommitmentDocument,
  type BreakCommitmentMutationVariables,
  type CommitmentRowFragment,
  KeepCommitmentDocument,
  WithdrawCommitmentDocument,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { VerbButton } from '../layout/VerbButton';

/** What one can do with an open promise, at the end of its row. */
export const CommitmentActions = ({ id, version, status }: CommitmentRowFragment) => {
  const { canAccess } = useCanAccess({ resource: 'commitments', action: 'edit' });
  if (!canAccess || status !== 'OPEN') return null;
  const variables = { id, expectedVersion: version };
  return (
    // The row itself opens the record; its buttons do not.
    <span style={{ whiteSpace: 'nowrap' }} onClick={(event) => event.stopPropagation()} role="presentation">
      <VerbButton
        compact
        label="resources.commitments.keep"
        done="resources.commitments.kept"
        icon={<KeepIcon />}
        operation={KeepCommitmentDocument}
        variables={variables}
      />
      <VerbButton
        compact
        label="resources.commitments.withdraw"
        done="resources.commitments.withdrawn"
        icon={<WithdrawIcon />}
        operation={WithdrawCommitmentDocument}
        variables={variables}
      />
      <FormDialog<{ reason: string }, BreakCommitmentMutationVariables>
        compact
        about={id}
        label="resources.commitments.break"
        done="resources.commitments.broken"
        icon={<BreakIcon />}
        operation={BreakCommitmentDocument}
        variables={({ reason }) => ({ ...variables, reason })}
      >
        <TextInput
          source="reason"
          label="resources.commitments.reason"
          helperText="resources.commitments.hints.reason"
          validate={required()}
          multiline
          autoFocus
          fullWidth
        />
      </FormDialog>
    </span>
  );
};
