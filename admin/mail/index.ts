import MailIcon from '@mui/icons-material/OutboxOutlined';
import { lazy } from 'react';
import { OutboxMailDocument, type OutboxMailRecordFragment, OutboxMailsDocument } from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const mail = defineResource<OutboxMailRecordFragment>({
  name: 'mail',
  icon: MailIcon,
  recordRepresentation: 'subject',
  list: lazy(() => import('./MailList')),
  show: lazy(() => import('./MailShow')),
  operations: { list: OutboxMailsDocument, one: OutboxMailDocument },
});
