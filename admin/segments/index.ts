import SegmentIcon from '@mui/icons-material/FilterAltOutlined';
import { lazy } from 'react';
import {
  ArchiveSegmentDocument,
  CreateSegmentDocument,
  RestoreSegmentDocument,
  SegmentDocument,
  type SegmentRecordFragment,
  SegmentsDocument,
  UpdateSegmentDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const segments = defineResource<SegmentRecordFragment>({
  name: 'segments',
  icon: SegmentIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./SegmentList')),
  show: lazy(() => import('./SegmentShow')),
  create: lazy(() => import('./SegmentCreate')),
  edit: lazy(() => import('./SegmentEdit')),
  operations: {
    list: SegmentsDocument,
    one: SegmentDocument,
    create: CreateSegmentDocument,
    update: UpdateSegmentDocument,
    archive: ArchiveSegmentDocument,
    restore: RestoreSegmentDocument,
  },
});
