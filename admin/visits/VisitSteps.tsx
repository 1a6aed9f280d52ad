import InviteIcon from '@mui/icons-material/MailOutlined';
import ConfirmIcon from '@mui/icons-material/CheckCircleOutline';
import HoldIcon from '@mui/icons-material/HandshakeOutlined';
import ReportIcon from '@mui/icons-material/EditNoteOutlined';
import CancelIcon from '@mui/icons-material/EventBusyOutlined';
import type { ReactNode } from 'react';
import { required, TextInput, useRecordContext } from 'react-admin';
import {
  CancelVisitDocument,
  type CancelVisitMutationVariables,
  ConfirmVisitDocument,
  HoldVisitDocument,
  InviteToVisitDocument,
  ReportVisitDocument,
  type ReportVisitInput,
  type ReportVisitMutationVariables,
  type VisitRecordFragment,
  type VisitStep,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { VerbButton } from '../layout/VerbButton';
import { ReportInputs } from './ReportInputs';

interface Target {
  id: string;
  expectedVersion: number;
}

const words = (step: VisitStep) => ({
  label: `enums.VisitStep.${step}`,
  done: `resources.visits.done.${step}`,
});

const buttons: Record<VisitStep, (target: Target) => ReactNode> = {
  INVITE: (target) => (
    <VerbButton
      {...words('INVITE')}
      icon={<InviteIcon />}
      operation={InviteToVisitDocument}
      variables={target}
    />
  ),
  CONFIRM: (target) => (
    <VerbButton
      {...words('CONFIRM')}
      icon={<ConfirmIcon />}
      operation={ConfirmVisitDocument}
      variables={target}
    />
  ),
  HOLD: (target) => (
    <VerbButton {...words('HOLD')} icon={<HoldIcon />} operation={HoldVisitDocument} variables={target} />
  ),
  REPORT: (target) => (
    <FormDialog<ReportVisitInput & Record<string, unknown>, ReportVisitMutationVariables>
      {...words('REPORT')}
      icon={<ReportIcon />}
      operation={ReportVisitDocument}
      variables={(input) => ({ ...target, input })}
    >
      <ReportInputs />
    </FormDialog>
  ),
  CANCEL: (target) => (
    <FormDialog<{ reason: string }, CancelVisitMutationVariables>
      {...words('CANCEL')}
      icon={<CancelIcon />}
      operation={CancelVisitDocument}
      variables={({ reason }) => ({ ...target, reason })}
    >
      <TextInput
        source="reason"
        label="resources.visits.fields.reason"
        helperText="resources.visits.hints.reason"
        validate={required()}
        multiline
        autoFocus
        fullWidth
      />
    </FormDialog>
  ),
};

/** A button for each thing one can do with the visit now; the api says which. */
export const VisitSteps = () => {
  const visit = useRecordContext<VisitRecordFragment>();
  if (!visit) return null;
  return visit.nextSteps.map((step) => (
    <span key={step}>{buttons[step]({ id: visit.id, expectedVersion: visit.version })}</span>
  ));
};
