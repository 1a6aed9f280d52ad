import EventIcon from '@mui/icons-material/EventOutlined';
import { lazy } from 'react';
import {
  ArchiveEventDocument,
  CreateEventDocument,
  EventDocument,
  type EventRecordFragment,
  EventsDocument,
  RestoreEventDocument,
  UpdateEventDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const events = defineResource<EventRecordFragment>({
  name: 'events',
  icon: EventIcon,
  recordRepresentation: 'title',
  list: lazy(() => import('./EventList')),
  show: lazy(() => import('./EventShow')),
  create: lazy(() => import('./EventCreate')),
  edit: lazy(() => import('./EventEdit')),
  operations: {
    list: EventsDocument,
    one: EventDocument,
    create: CreateEventDocument,
    update: UpdateEventDocument,
    archive: ArchiveEventDocument,
    restore: RestoreEventDocument,
  },
});
