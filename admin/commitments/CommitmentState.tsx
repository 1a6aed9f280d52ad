import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../fields/StatusChip';
import type { CommitmentRowFragment, CommitmentStatus } from '../graphql/generated';

const tones: Record<CommitmentStatus, Tone> = {
  OPEN: 'neutral',
  KEPT: 'positive',
  KEPT_LATE: 'attention',
  BROKEN: 'attention',
  WITHDRAWN: 'ended',
};

/** Where a promise stands; an open one past its day says so. */
export const CommitmentState = ({ status, isLate }: Pick<CommitmentRowFragment, 'status' | 'isLate'>) => {
  const translate = useTranslate();
  return isLate ? (
    <StatusChip label={translate('resources.commitments.late')} tone="attention" />
  ) : (
    <StatusChip label={translate(`enums.CommitmentStatus.${status}`)} tone={tones[status]} />
  );
};
