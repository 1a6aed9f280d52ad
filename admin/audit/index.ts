import AuditIcon from '@mui/icons-material/HistoryOutlined';
import { lazy } from 'react';
import { AuditEntriesDocument, AuditEntryDocument, type AuditRowFragment } from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const audit = defineResource<AuditRowFragment>({
  name: 'audit',
  icon: AuditIcon,
  recordRepresentation: 'action',
  list: lazy(() => import('./AuditList')),
  show: lazy(() => import('./AuditShow')),
  operations: { list: AuditEntriesDocument, one: AuditEntryDocument },
});
