import NewsletterIcon from '@mui/icons-material/MarkEmailReadOutlined';
import { lazy } from 'react';
import {
  ArchiveNewsletterDocument,
  CreateNewsletterDocument,
  NewsletterDocument,
  type NewsletterRecordFragment,
  NewslettersDocument,
  RestoreNewsletterDocument,
  UpdateNewsletterDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';
import { readBlocks } from './block-kinds';

export const newsletters = defineResource<NewsletterRecordFragment>({
  name: 'newsletters',
  icon: NewsletterIcon,
  recordRepresentation: 'subject',
  list: lazy(() => import('./NewsletterList')),
  show: lazy(() => import('./NewsletterShow')),
  create: lazy(() => import('./NewsletterCreate')),
  edit: lazy(() => import('./NewsletterEdit')),
  operations: {
    list: NewslettersDocument,
    one: NewsletterDocument,
    create: CreateNewsletterDocument,
    update: UpdateNewsletterDocument,
    archive: ArchiveNewsletterDocument,
    restore: RestoreNewsletterDocument,
  },
  shape: (newsletter) =>
    newsletter.blocks === undefined ? newsletter : { ...newsletter, blocks: readBlocks(newsletter.blocks) },
});
