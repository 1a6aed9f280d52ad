import CommitmentIcon from '@mui/icons-material/TaskAltOutlined';
import EventIcon from '@mui/icons-material/EventOutlined';
import VisitIcon from '@mui/icons-material/HandshakeOutlined';
import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { CommitmentActions } from '../commitments/CommitmentActions';
import { CommitmentState } from '../commitments/CommitmentState';
import { useMoments } from '../fields/moments';
import { Person } from '../fields/Person';
import { RowLink } from '../fields/RowLink';
import { StatusChip } from '../fields/StatusChip';
import type {
  CommitmentRowFragment,
  ComingRegistrationFragment,
  VisitRowFragment,
} from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { visitStatusTones } from '../visits/visit-status';

interface WithOpenPoints {
  id: string;
  openCommitments?: CommitmentRowFragment[];
  plannedVisits?: VisitRowFragment[];
  comingRegistrations?: ComingRegistrationFragment[];
}

interface Point {
  id: string;
  /** A day or a moment, to put them in order. */
  due: string;
  what: ReactNode;
  who: ReactNode;
  when: string;
  state: ReactNode;
  actions?: ReactNode;
}

/** What we owe them and what is coming, the first first. */
export const OpenPoints = () => {
  const record = useRecordContext<WithOpenPoints>();
  const points = usePoints(record);
  if (!record) return null;
  return (
    <Section title="overview.open">
      <RowTable
        rows={record.openCommitments && points}
        empty="overview.nothingOpen"
        isPast={() => false}
        columns={{
          'overview.what': ({ what }) => what,
          'overview.who': ({ who }) => who,
          'overview.when': ({ when }) => when,
          'overview.status': ({ state }) => state,
          '': ({ actions }) => actions,
        }}
      />
    </Section>
  );
};

function usePoints(record: WithOpenPoints | undefined): Point[] {
  const translate = useTranslate();
  const { day, moment } = useMoments();
  const commitments = (record?.openCommitments ?? []).map((row): Point => ({
    id: row.id,
    due: row.dueOn,
    what: (
      <What icon={<CommitmentIcon {...iconOf(translate('overview.kinds.commitment'))} />}>{row.what}</What>
    ),
    who: row.user && <Person {...row.user} />,
    when: translate('overview.until', { day: day(row.dueOn) }),
    state: <CommitmentState {...row} />,
    actions: <CommitmentActions {...row} />,
  }));
  const visits = (record?.plannedVisits ?? []).map((row): Point => ({
    id: row.id,
    due: row.startsAt,
    what: (
      <What icon={<VisitIcon {...iconOf(translate('overview.kinds.visit'))} />}>
        <RowLink resource="visits" id={row.id} name={row.subject} />
      </What>
    ),
    who: row.owner && <Person {...row.owner} />,
    when: moment(row.startsAt),
    state: (
      <StatusChip tone={visitStatusTones[row.status]} label={translate(`enums.VisitStatus.${row.status}`)} />
    ),
  }));
  const registrations = (record?.comingRegistrations ?? []).flatMap(({ id, event, name, status }): Point[] =>
    event
      ? [
          {
            id,
            due: event.startsAt,
            what: (
              <What icon={<EventIcon {...iconOf(translate('overview.kinds.registration'))} />}>
                <RowLink resource="events" id={event.id} name={event.title} />
              </What>
            ),
            who: name,
            when: moment(event.startsAt),
            state: translate(`enums.RegistrationStatus.${status}`),
          },
        ]
      : [],
  );
  return [...commitments, ...visits, ...registrations].sort((one, other) => one.due.localeCompare(other.due));
}

const iconOf = (titleAccess: string) => ({ titleAccess, fontSize: 'small', color: 'action' }) as const;

const What = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
    {icon}
    <span>{children}</span>
  </Stack>
);
