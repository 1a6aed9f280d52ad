import ApproveIcon from '@mui/icons-material/VerifiedOutlined';
import CancelIcon from '@mui/icons-material/StopCircleOutlined';
import PauseIcon from '@mui/icons-material/PauseCircleOutline';
import ResumeIcon from '@mui/icons-material/PlayCircleOutline';
import TestIcon from '@mui/icons-material/ForwardToInboxOutlined';
import WithdrawIcon from '@mui/icons-material/UndoOutlined';
import { EditButton, useRecordContext } from 'react-admin';
import {
  ApproveNewsletterDocument,
  CancelNewsletterDocument,
  type NewsletterRecordFragment,
  type NewsletterStep,
  PauseNewsletterDocument,
  ResumeNewsletterDocument,
  SendTestNewsletterDocument,
  WithdrawNewsletterDocument,
} from '../graphql/generated';
import { VerbButton } from '../layout/VerbButton';
import { ScheduleDialog } from './ScheduleDialog';

const simpleSteps = [
  ['TEST', SendTestNewsletterDocument, TestIcon],
  ['WITHDRAW', WithdrawNewsletterDocument, WithdrawIcon],
  ['PAUSE', PauseNewsletterDocument, PauseIcon],
  ['RESUME', ResumeNewsletterDocument, ResumeIcon],
  ['CANCEL', CancelNewsletterDocument, CancelIcon],
] as const;

/** What this person can do with the edition now, as the api says. */
export const NewsletterSteps = () => {
  const record = useRecordContext<NewsletterRecordFragment>();
  if (!record) return null;
  const { id, version } = record;
  const can = (step: NewsletterStep) => record.nextSteps.includes(step);
  return (
    <>
      {can('APPROVE') && (
        <VerbButton
          label="letter.steps.APPROVE"
          done="letter.done.APPROVE"
          icon={<ApproveIcon />}
          operation={ApproveNewsletterDocument}
          variables={{ id, expectedVersion: version }}
        />
      )}
      {can('SCHEDULE') && <ScheduleDialog />}
      {simpleSteps
        .filter(([step]) => can(step))
        .map(([step, operation, Icon]) => (
          <VerbButton
            key={step}
            label={`letter.steps.${step}`}
            done={`letter.done.${step}`}
            icon={<Icon />}
            operation={operation}
            variables={{ id }}
          />
        ))}
      {can('EDIT') && <EditButton variant="contained" />}
    </>
  );
};
