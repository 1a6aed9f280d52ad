import TopicIcon from '@mui/icons-material/LabelOutlined';
import { lazy } from 'react';
import {
  ArchiveTopicDocument,
  CreateTopicDocument,
  RestoreTopicDocument,
  UpdateTopicDocument,
  TopicDocument,
  type TopicRecordFragment,
  TopicsDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const topics = defineResource<TopicRecordFragment>({
  name: 'topics',
  icon: TopicIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./TopicList')),
  create: lazy(() => import('./TopicCreate')),
  edit: lazy(() => import('./TopicEdit')),
  operations: {
    list: TopicsDocument,
    one: TopicDocument,
    create: CreateTopicDocument,
    update: UpdateTopicDocument,
    archive: ArchiveTopicDocument,
    restore: RestoreTopicDocument,
  },
});
