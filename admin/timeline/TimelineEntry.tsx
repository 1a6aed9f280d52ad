import ChangeIcon from '@mui/icons-material/EditNoteOutlined';
import RegistrationIcon from '@mui/icons-material/EventAvailableOutlined';
import MembershipIcon from '@mui/icons-material/GroupsOutlined';
import InteractionIcon from '@mui/icons-material/ForumOutlined';
import VisitIcon from '@mui/icons-material/HandshakeOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import NewsletterIcon from '@mui/icons-material/NewspaperOutlined';
import AffiliationIcon from '@mui/icons-material/BadgeOutlined';
import SubscriptionIcon from '@mui/icons-material/NotificationsOutlined';
import CommitmentIcon from '@mui/icons-material/TaskAltOutlined';
import { Box, Typography } from '@mui/material';
import { Link, useCreatePath, useResourceDefinitions, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import type { TimelineEntryFragment, TimelineKind } from '../graphql/generated';
import { type Entry, useEntryWords } from './entry-words';

const icons: Record<TimelineKind, typeof VisitIcon> = {
  INTERACTION: InteractionIcon,
  VISIT: VisitIcon,
  COMMITMENT: CommitmentIcon,
  REGISTRATION: RegistrationIcon,
  NEWSLETTER: NewsletterIcon,
  SUBSCRIPTION: SubscriptionIcon,
  MAIL: MailIcon,
  MEMBERSHIP: MembershipIcon,
  AFFILIATION: AffiliationIcon,
  CHANGE: ChangeIcon,
};

/** Of these a day is known, and no hour. */
const ofDays: readonly TimelineKind[] = ['MEMBERSHIP', 'AFFILIATION'];

const pages: Record<string, string> = {
  Interaction: 'interactions',
  Visit: 'visits',
  Commitment: 'commitments',
  Event: 'events',
  Newsletter: 'newsletters',
  Business: 'businesses',
  Association: 'associations',
  Contact: 'contacts',
};

/** One thing that happened: what, when, with whom, and the way to its page. */
export const TimelineEntry = (item: TimelineEntryFragment) => {
  const { moment, momentDay } = useMoments();
  const translate = useTranslate();
  const { title, state, detail } = useEntryWords(item);
  const Icon = icons[item.kind];
  // Of a function the person can be what the item is about.
  const who = item.personName === title ? null : item.personName;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Icon
        fontSize="small"
        color="action"
        titleAccess={translate(`enums.TimelineKind.${item.kind}`)}
        sx={{ mt: 0.25 }}
      />
      <Box sx={{ minWidth: 0, flexGrow: 1 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          <Title item={item} title={title} />
        </Typography>
        <Typography variant="caption" component="div" color="textSecondary">
          <time dateTime={item.at}>{(ofDays.includes(item.kind) ? momentDay : moment)(item.at)}</time>
          {[state, who].filter(Boolean).map((words) => ` · ${words}`)}
        </Typography>
        {detail && (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', ...fewLines }}>
            {detail}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

const fewLines = {
  display: '-webkit-box',
  WebkitLineClamp: 4,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

const Title = ({ item, title }: { item: Entry; title: string }) => {
  const path = useCreatePath();
  const resource = pages[item.subjectType];
  const definitions = useResourceDefinitions();
  const hasPage = resource !== undefined && definitions[resource]?.hasShow === true && item.kind !== 'CHANGE';
  if (!hasPage) return title;
  return <Link to={path({ resource, type: 'show', id: item.subjectId })}>{title}</Link>;
};
