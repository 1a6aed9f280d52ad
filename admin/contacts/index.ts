import ContactIcon from '@mui/icons-material/ContactsOutlined';
import { lazy } from 'react';
import {
  ArchiveContactDocument,
  ContactDocument,
  type ContactRecordFragment,
  ContactsDocument,
  CreateContactDocument,
  RestoreContactDocument,
  UpdateContactDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const contacts = defineResource<ContactRecordFragment>({
  name: 'contacts',
  icon: ContactIcon,
  recordRepresentation: 'fullName',
  list: lazy(() => import('./ContactList')),
  show: lazy(() => import('./ContactShow')),
  create: lazy(() => import('./ContactCreate')),
  edit: lazy(() => import('./ContactEdit')),
  operations: {
    list: ContactsDocument,
    one: ContactDocument,
    create: CreateContactDocument,
    update: UpdateContactDocument,
    archive: ArchiveContactDocument,
    restore: RestoreContactDocument,
  },
});
