import VisitIcon from '@mui/icons-material/HandshakeOutlined';
import { createElement, lazy } from 'react';
import { Route } from 'react-router-dom';
import {
  ArchiveVisitDocument,
  PlanVisitDocument,
  RestoreVisitDocument,
  UpdateVisitDocument,
  VisitDocument,
  type VisitRecordFragment,
  VisitsDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

const PreparationSheet = lazy(() => import('./PreparationSheet'));

const idsOf = (rows: readonly { id: string }[] = []) => rows.map(({ id }) => id);

export const visits = defineResource<VisitRecordFragment>({
  name: 'visits',
  icon: VisitIcon,
  recordRepresentation: 'subject',
  list: lazy(() => import('./VisitList')),
  show: lazy(() => import('./VisitShow')),
  create: lazy(() => import('./VisitCreate')),
  edit: lazy(() => import('./VisitEdit')),
  children: createElement(Route, { path: ':id/preparation', element: createElement(PreparationSheet) }),
  shape: (visit) => ({
    ...visit,
    contactIds: idsOf(visit.contacts),
    userIds: idsOf(visit.users),
    // What was written up or called off stays as it is.
    mayEdit: visit.status !== 'REPORTED' && visit.status !== 'CANCELLED',
  }),
  operations: {
    list: VisitsDocument,
    one: VisitDocument,
    create: PlanVisitDocument,
    update: UpdateVisitDocument,
    archive: ArchiveVisitDocument,
    restore: RestoreVisitDocument,
  },
});
