import SuppressionIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import { lazy } from 'react';
import {
  SuppressAddressDocument,
  SuppressionDocument,
  type SuppressionRecordFragment,
  SuppressionsDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const suppressions = defineResource<SuppressionRecordFragment>({
  name: 'suppressions',
  permissionPrefix: 'subscriptions',
  icon: SuppressionIcon,
  recordRepresentation: 'email',
  list: lazy(() => import('./SuppressionList')),
  create: lazy(() => import('./SuppressionCreate')),
  operations: {
    list: SuppressionsDocument,
    one: SuppressionDocument,
    create: SuppressAddressDocument,
  },
});
