import BulkIcon from '@mui/icons-material/LibraryAddCheckOutlined';
import { lazy } from 'react';
import { BulkChangeDocument, BulkChangesDocument, type BulkRecordFragment } from '../graphql/generated';
import { defineResource } from '../providers/resource';

/** What was done to many records at once, with the way back. */
export const bulk = defineResource<BulkRecordFragment>({
  name: 'bulk',
  icon: BulkIcon,
  recordRepresentation: 'action',
  list: lazy(() => import('./BulkList')),
  show: lazy(() => import('./BulkShow')),
  operations: { list: BulkChangesDocument, one: BulkChangeDocument },
});
