import { useTranslate } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { RowLink } from '../fields/RowLink';
import type { DashboardQuery, VisitRowFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { visitStatusTones } from '../visits/visit-status';

type Event = DashboardQuery['dashboard']['upcomingEvents'][number];

/** Everybody's visits of this day. */
export const VisitsToday = ({ visits }: { visits: readonly VisitRowFragment[] }) => (
  <RowTable
    rows={visits}
    empty="today.noVisits"
    isPast={() => false}
    columns={{
      'resources.visits.fields.startsAt': (visit) => <MomentField record={visit} source="startsAt" />,
      'resources.visits.fields.subject': ({ id, subject }) => (
        <RowLink resource="visits" id={id} name={subject} />
      ),
      'resources.visits.fields.party': ({ business, association }) => business?.name ?? association?.name,
      'resources.visits.fields.ownerId': ({ owner }) => owner?.name,
      'resources.visits.fields.status': (visit) => (
        <EnumField record={visit} source="status" of="VisitStatus" tones={visitStatusTones} />
      ),
    }}
  />
);

const Seats = ({ seatsTaken, capacity, waiting }: Event) => {
  const translate = useTranslate();
  const seats = translate('today.seats', { taken: seatsTaken, capacity });
  return waiting > 0 ? `${seats} · ${translate('today.waiting', { waiting })}` : seats;
};

/** What is coming, and how full it is. */
export const UpcomingEvents = ({ events }: { events: readonly Event[] }) => (
  <RowTable
    rows={events}
    empty="today.noEvents"
    isPast={() => false}
    columns={{
      'today.when': (event) => <MomentField record={event} source="startsAt" />,
      'today.event': ({ id, title }) => <RowLink resource="events" id={id} name={title} />,
      'today.registrations': (event) => <Seats {...event} />,
    }}
  />
);
