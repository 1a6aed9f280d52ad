import CancelIcon from '@mui/icons-material/EventBusyOutlined';
import CloseIcon from '@mui/icons-material/LockOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import EvaluateIcon from '@mui/icons-material/FactCheckOutlined';
import HoldIcon from '@mui/icons-material/EventAvailableOutlined';
import PublishIcon from '@mui/icons-material/CampaignOutlined';
import ReopenIcon from '@mui/icons-material/LockOpenOutlined';
import type { ReactElement } from 'react';
import { required, TextInput, useRecordContext } from 'react-admin';
import {
  CancelEventDocument,
  type CancelEventMutationVariables,
  CloseEventDocument,
  CopyEventDocument,
  type CopyEventMutationVariables,
  EvaluateEventDocument,
  type EventRecordFragment,
  type EventStep,
  HoldEventDocument,
  PublishEventDocument,
  ReopenEventDocument,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { VerbButton } from '../layout/VerbButton';
import { MomentInput } from '../inputs/MomentInput';

const words = (step: EventStep) => ({
  label: `enums.EventStep.${step}`,
  done: `resources.events.done.${step}`,
});

const verbs = {
  PUBLISH: { icon: <PublishIcon />, operation: PublishEventDocument },
  CLOSE: { icon: <CloseIcon />, operation: CloseEventDocument },
  REOPEN: { icon: <ReopenIcon />, operation: ReopenEventDocument },
  HOLD: { icon: <HoldIcon />, operation: HoldEventDocument },
  EVALUATE: { icon: <EvaluateIcon />, operation: EvaluateEventDocument },
} satisfies Record<Exclude<EventStep, 'CANCEL'>, { icon: ReactElement; operation: unknown }>;

/** A button for each thing one can do with the event now; the api says which. */
export const EventSteps = () => {
  const event = useRecordContext<EventRecordFragment>();
  if (!event?.nextSteps) return null;
  const target = { id: event.id, expectedVersion: event.version };
  return (
    <>
      {event.nextSteps.map((step) =>
        step === 'CANCEL' ? (
          <CallOff key={step} {...target} />
        ) : (
          <VerbButton key={step} {...words(step)} {...verbs[step]} variables={target} />
        ),
      )}
      <Copy id={event.id} />
    </>
  );
};

const CallOff = (target: { id: string; expectedVersion: number }) => (
  <FormDialog<{ reason: string }, CancelEventMutationVariables>
    {...words('CANCEL')}
    icon={<CancelIcon />}
    operation={CancelEventDocument}
    variables={({ reason }) => ({ ...target, reason })}
  >
    <TextInput
      source="reason"
      label="resources.events.fields.cancelReason"
      helperText="resources.events.hints.reason"
      validate={required()}
      multiline
      autoFocus
      fullWidth
    />
  </FormDialog>
);

const Copy = ({ id }: { id: string }) => (
  <FormDialog<{ startsAt: string }, CopyEventMutationVariables>
    label="resources.events.copy"
    done="resources.events.copied"
    icon={<CopyIcon />}
    operation={CopyEventDocument}
    variables={({ startsAt }) => ({ id, startsAt })}
  >
    <MomentInput
      source="startsAt"
      label="resources.events.fields.startsAt"
      helperText="resources.events.hints.copy"
      validate={required()}
      fullWidth
    />
  </FormDialog>
);
