import type { ImportStatus } from '../../prisma/generated/enums';

export type ImportStep = 'change' | 'check' | 'apply' | 'stop' | 'undo';

/** What can be done with an import, by where it stands. */
export const IMPORT_STEPS: Readonly<Record<ImportStatus, readonly ImportStep[]>> = {
  UPLOADED: ['change', 'check'],
  CHECKING: ['stop'],
  CHECKED: ['change', 'check', 'apply'],
  RUNNING: ['stop'],
  // Stopped on the way: what was written stays, and the rest can follow.
  STOPPED: ['apply', 'undo'],
  FINISHED: ['undo'],
  FAILED: ['check'],
  // Half put back is no state to stay in: it only goes on.
  UNDOING: [],
  UNDONE: [],
};

export function mayTake(status: ImportStatus, step: ImportStep): boolean {
  return IMPORT_STEPS[status].includes(step);
}
