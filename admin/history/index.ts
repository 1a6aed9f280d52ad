import TrashIcon from '@mui/icons-material/DeleteOutlined';
import { lazy } from 'react';
import { TrashDocument, type TrashRowFragment } from '../graphql/generated';
import { defineResource } from '../providers/resource';

/** What was put away, of every kind; a record itself opens from its own list. */
export const trash = defineResource<TrashRowFragment>({
  name: 'trash',
  icon: TrashIcon,
  permissionPrefix: 'history',
  list: lazy(() => import('./TrashList')),
  operations: { list: TrashDocument },
});
