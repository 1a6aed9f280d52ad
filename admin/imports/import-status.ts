import type { Tone } from '../fields/StatusChip';
import type { ImportStatus, ImportVerdict } from '../graphql/generated';

export const importStatusTones: Record<ImportStatus, Tone> = {
  UPLOADED: 'neutral',
  CHECKING: 'neutral',
  CHECKED: 'attention',
  RUNNING: 'neutral',
  FINISHED: 'positive',
  STOPPED: 'attention',
  FAILED: 'attention',
  UNDOING: 'neutral',
  UNDONE: 'ended',
};

export const verdictTones: Record<ImportVerdict, Tone> = {
  NEW: 'positive',
  CHANGED: 'neutral',
  SAME: 'ended',
  DUPLICATE: 'ended',
  WRONG: 'attention',
};

/** True while a job is busy with the list. */
export const isBusy = (status: ImportStatus | undefined): boolean =>
  status === 'CHECKING' || status === 'RUNNING' || status === 'UNDOING';
