import DuplicatesIcon from '@mui/icons-material/JoinInnerOutlined';
import { lazy } from 'react';
import {
  DuplicateCandidateDocument,
  DuplicateCandidatesDocument,
  type DuplicateRecordFragment,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const duplicates = defineResource<DuplicateRecordFragment>({
  name: 'duplicates',
  icon: DuplicatesIcon,
  list: lazy(() => import('./DuplicateList')),
  show: lazy(() => import('./DuplicateShow')),
  operations: { list: DuplicateCandidatesDocument, one: DuplicateCandidateDocument },
});
