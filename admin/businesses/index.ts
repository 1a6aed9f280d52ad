import BusinessIcon from '@mui/icons-material/StorefrontOutlined';
import { lazy } from 'react';
import {
  ArchiveBusinessDocument,
  BusinessDocument,
  type BusinessRecordFragment,
  BusinessesDocument,
  CreateBusinessDocument,
  RestoreBusinessDocument,
  UpdateBusinessDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const businesses = defineResource<BusinessRecordFragment>({
  name: 'businesses',
  icon: BusinessIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./BusinessList')),
  show: lazy(() => import('./BusinessShow')),
  create: lazy(() => import('./BusinessCreate')),
  edit: lazy(() => import('./BusinessEdit')),
  operations: {
    list: BusinessesDocument,
    one: BusinessDocument,
    create: CreateBusinessDocument,
    update: UpdateBusinessDocument,
    archive: ArchiveBusinessDocument,
    restore: RestoreBusinessDocument,
  },
  shape: (business) => ({ ...business, sectorIds: business.sectors?.map(({ id }) => id) }),
});
