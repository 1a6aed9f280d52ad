import type { DatesSetArg, EventClickArg, EventInput } from '@fullcalendar/core';
import dutch from '@fullcalendar/core/locales/nl';
import dayGridPlugin from '@fullcalendar/daygrid';
import listPlugin from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import { Alert, Box, type Theme, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useCreatePath, useListContext, useLocale, useTranslate } from 'react-admin';
import { useHref, useNavigate } from 'react-router-dom';
import { fromDutchClock, toDutchClock } from '../fields/dutch-clock';
import type { VisitRowFragment } from '../graphql/generated';
import { clock } from '../providers/clock';
import { calendarLook } from './calendar-look';
import { type Period, useVisitsBetween } from './use-visits-between';

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin];
const FIRST_HOUR = 9;

/** The calendar counts in UTC and is told what the clock of the Netherlands shows: right wherever the reader is. */
const momentOf = (shown: Date) => fromDutchClock(shown.toISOString().slice(0, 16)) ?? shown;

/** Who visits whom, by the month, the week or as a list by day; the number of a day plans a visit on it. */
const VisitCalendar = () => {
  const translate = useTranslate();
  const locale = useLocale();
  const navigate = useNavigate();
  const path = useCreatePath();
  const base = useHref('/').replace(/\/$/, '');
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { canAccess } = useCanAccess({ resource: 'visits', action: 'create' });
  const list = useListContext();
  const [period, setPeriod] = useState<Period>();
  const { data } = useVisitsBetween(period, list.filterValues as Record<string, unknown>);

  const pageOf = (id: string) => path({ resource: 'visits', type: 'show', id });
  const plan = (day: Date) => {
    const begin = new Date(day);
    begin.setUTCHours(FIRST_HOUR, 0, 0, 0);
    const source = { startsAt: momentOf(begin), endsAt: momentOf(new Date(begin.getTime() + 3_600_000)) };
    void navigate({
      pathname: path({ resource: 'visits', type: 'create' }),
      search: `?source=${encodeURIComponent(JSON.stringify(source))}`,
    });
  };
  // Told again on every rendering: only another period is news.
  const show = ({ start, end }: DatesSetArg) => {
    const [from, until] = [momentOf(start).toISOString(), momentOf(end).toISOString()];
    setPeriod((now) => (now?.from === from && now.until === until ? now : { from, until }));
  };
  const open = ({ event, jsEvent }: EventClickArg) => {
    jsEvent.preventDefault();
    void navigate(pageOf(event.id));
  };
  const eventOf = (visit: VisitRowFragment): EventInput => ({
    id: visit.id,
    title: [visit.owner?.initials, visit.business?.name ?? visit.association?.name].filter(Boolean).join(' '),
    start: toDutchClock(visit.startsAt),
    end: toDutchClock(visit.endsAt),
    url: base + pageOf(visit.id),
    extendedProps: { about: `${visit.subject}, ${visit.owner?.name ?? ''}` },
    ...(visit.owner ? { borderColor: visit.owner.colour } : {}),
  });

  return (
    <Box sx={calendarLook}>
      {data && data.total > data.visits.length && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('resources.visits.calendar.more', { shown: data.visits.length, total: data.total })}
        </Alert>
      )}
      <FullCalendar
        key={isNarrow ? 'narrow' : 'wide'}
        plugins={plugins}
        locales={[dutch]}
        locale={locale === 'nl' ? 'nl' : 'en'}
        firstDay={1}
        timeZone="UTC"
        now={() => `${toDutchClock(clock.now())}:00`}
        nowIndicator
        initialView={isNarrow ? 'listWeek' : 'dayGridMonth'}
        headerToolbar={
          isNarrow
            ? { start: 'prev,next today', end: 'title' }
            : { start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek,listWeek' }
        }
        buttonHints={{
          prev: translate('resources.visits.calendar.previous'),
          next: translate('resources.visits.calendar.next'),
        }}
        noEventsText={translate('resources.visits.calendar.nothing')}
        moreLinkText={(count) => translate('resources.visits.calendar.others', { smart_count: count })}
        height="auto"
        // Its icons are a font inside a style sheet, which the security policy of the pages refuses.
        buttonIcons={false}
        allDaySlot={false}
        slotMinTime="07:00"
        slotMaxTime="22:00"
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        eventDisplay="block"
        dayMaxEvents={6}
        navLinks={canAccess === true}
        navLinkDayClick={plan}
        navLinkHint={(day: string) => translate('resources.visits.calendar.planOn', { day })}
        events={data?.visits.map(eventOf) ?? []}
        eventClick={open}
        // Named by what stands in it: its own name leaves out the visits.
        dayCellDidMount={({ el }) => el.removeAttribute('aria-labelledby')}
        eventDidMount={({ el, event }) => {
          el.title = String(event.extendedProps.about);
          el.style.borderInlineStart = `4px solid ${event.borderColor || 'transparent'}`;
        }}
        datesSet={show}
      />
    </Box>
  );
};

export default VisitCalendar;
