import RegisterIcon from '@mui/icons-material/PublishedWithChangesOutlined';
import { lazy } from 'react';
import {
  ChangeProposalDocument,
  type ChangeProposalRecordFragment,
  ChangeProposalsDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const changeProposals = defineResource<ChangeProposalRecordFragment>({
  name: 'changeProposals',
  permissionPrefix: 'register',
  icon: RegisterIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./ChangeProposalList')),
  show: lazy(() => import('./ChangeProposalShow')),
  operations: { list: ChangeProposalsDocument, one: ChangeProposalDocument },
  // It is decided, not edited.
  shape: (proposal) => ({ ...proposal, mayEdit: false }),
});
