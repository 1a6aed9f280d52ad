import ServiceMailIcon from '@mui/icons-material/MarkunreadMailboxOutlined';
import { lazy } from 'react';
import {
  MailMessageDocument,
  type MailMessageRecordFragment,
  MailMessagesDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const serviceMail = defineResource<MailMessageRecordFragment>({
  name: 'serviceMail',
  permissionPrefix: 'mail',
  icon: ServiceMailIcon,
  recordRepresentation: 'subject',
  list: lazy(() => import('./ServiceMailList')),
  show: lazy(() => import('./ServiceMailShow')),
  operations: { list: MailMessagesDocument, one: MailMessageDocument },
});
