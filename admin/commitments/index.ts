import CommitmentIcon from '@mui/icons-material/TaskAltOutlined';
import { lazy } from 'react';
import {
  CommitmentDocument,
  type CommitmentRowFragment,
  CommitmentsDocument,
  CreateCommitmentDocument,
  UpdateCommitmentDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const commitments = defineResource<CommitmentRowFragment>({
  name: 'commitments',
  icon: CommitmentIcon,
  recordRepresentation: 'what',
  list: lazy(() => import('./CommitmentList')),
  create: lazy(() => import('./CommitmentCreate')),
  edit: lazy(() => import('./CommitmentEdit')),
  operations: {
    list: CommitmentsDocument,
    one: CommitmentDocument,
    create: CreateCommitmentDocument,
    update: UpdateCommitmentDocument,
  },
});
