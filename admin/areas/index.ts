import AreaIcon from '@mui/icons-material/MapOutlined';
import { lazy } from 'react';
import {
  ArchiveAreaDocument,
  CreateAreaDocument,
  RestoreAreaDocument,
  UpdateAreaDocument,
  AreaDocument,
  type AreaRecordFragment,
  AreasDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const areas = defineResource<AreaRecordFragment>({
  name: 'areas',
  icon: AreaIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./AreaList')),
  create: lazy(() => import('./AreaCreate')),
  edit: lazy(() => import('./AreaEdit')),
  operations: {
    list: AreasDocument,
    one: AreaDocument,
    create: CreateAreaDocument,
    update: UpdateAreaDocument,
    archive: ArchiveAreaDocument,
    restore: RestoreAreaDocument,
  },
});
