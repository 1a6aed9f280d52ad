import InteractionIcon from '@mui/icons-material/ForumOutlined';
import { lazy } from 'react';
import {
  ArchiveInteractionDocument,
  InteractionDocument,
  type InteractionRowFragment,
  InteractionsDocument,
  LogInteractionDocument,
  RestoreInteractionDocument,
  UpdateInteractionDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

const longest = 80;

export const interactions = defineResource<InteractionRowFragment>({
  name: 'interactions',
  icon: InteractionIcon,
  recordRepresentation: ({ summary }: InteractionRowFragment) =>
    summary.length > longest ? `${summary.slice(0, longest)}…` : summary,
  list: lazy(() => import('./InteractionList')),
  show: lazy(() => import('./InteractionShow')),
  create: lazy(() => import('./InteractionCreate')),
  edit: lazy(() => import('./InteractionEdit')),
  shape: (interaction) => ({
    ...interaction,
    contactIds: (interaction.contacts ?? []).map(({ id }) => id),
  }),
  operations: {
    list: InteractionsDocument,
    one: InteractionDocument,
    create: LogInteractionDocument,
    update: UpdateInteractionDocument,
    archive: ArchiveInteractionDocument,
    restore: RestoreInteractionDocument,
  },
});
