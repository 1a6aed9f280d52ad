import AssociationIcon from '@mui/icons-material/GroupsOutlined';
import { lazy } from 'react';
import {
  ArchiveAssociationDocument,
  AssociationDocument,
  type AssociationRecordFragment,
  AssociationsDocument,
  CreateAssociationDocument,
  RestoreAssociationDocument,
  UpdateAssociationDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const associations = defineResource<AssociationRecordFragment>({
  name: 'associations',
  icon: AssociationIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./AssociationList')),
  show: lazy(() => import('./AssociationShow')),
  create: lazy(() => import('./AssociationCreate')),
  edit: lazy(() => import('./AssociationEdit')),
  operations: {
    list: AssociationsDocument,
    one: AssociationDocument,
    create: CreateAssociationDocument,
    update: UpdateAssociationDocument,
    archive: ArchiveAssociationDocument,
    restore: RestoreAssociationDocument,
  },
});
