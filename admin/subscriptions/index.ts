import SubscriptionIcon from '@mui/icons-material/MarkEmailReadOutlined';
import { lazy } from 'react';
import {
  NewsletterSubscriptionDocument,
  SubscribeWithProofDocument,
  type SubscriptionRecordFragment,
  SubscriptionsDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const subscriptions = defineResource<SubscriptionRecordFragment>({
  name: 'subscriptions',
  icon: SubscriptionIcon,
  recordRepresentation: 'email',
  list: lazy(() => import('./SubscriptionList')),
  show: lazy(() => import('./SubscriptionShow')),
  create: lazy(() => import('./SubscriptionCreate')),
  operations: {
    list: SubscriptionsDocument,
    one: NewsletterSubscriptionDocument,
    create: SubscribeWithProofDocument,
  },
});
