import type { ChangeProposal } from '../../prisma/generated/client';
import type { ChangeProposalKind, ChangeProposalStatus } from '../../prisma/generated/enums';
import type { PageRequest } from '../database/page';

/** field of a business → [what stood here when it was proposed, what the register says]. */
export type ProposedChanges = Record<string, [unknown, unknown]>;

export interface ProposalDraft {
  kind: ChangeProposalKind;
  changes: ProposedChanges;
}

export interface ChangeProposalFilter {
  q?: string;
  ids?: string[];
  kinds?: ChangeProposalKind[];
  statuses?: ChangeProposalStatus[];
  businessIds?: string[];
  /** About businesses of whoever asks. */
  mine?: boolean;
}

export interface ChangeProposalListRequest extends PageRequest {
  filter: ChangeProposalFilter;
}

export interface Acceptance {
  /** Only these fields; without it all that nobody changed since. */
  fields?: readonly string[] | null;
  /** The version of the business that the person saw; needed to write over what was changed since. */
  businessVersion?: number | null;
}

export function changesOf(proposal: Pick<ChangeProposal, 'changes'>): ProposedChanges {
  return proposal.changes as ProposedChanges;
}
