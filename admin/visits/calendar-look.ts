import { tokens } from '../layout/tokens';

const { colors, radius } = tokens;

/** The calendar in our own tokens; its own buttons and lines are made for another house. */
export const calendarLook = {
  p: { xs: 1, sm: 2 },
  '--fc-border-color': colors.border,
  '--fc-today-bg-color': colors.accentSoft,
  '--fc-page-bg-color': colors.surface,
  '--fc-event-bg-color': colors.surface,
  '--fc-event-border-color': colors.border,
  '--fc-event-text-color': colors.ink,
  '--fc-list-event-hover-bg-color': colors.canvas,
  '--fc-neutral-bg-color': colors.canvas,
  '--fc-now-indicator-color': colors.danger,
  '& .fc .fc-toolbar': { flexWrap: 'wrap', gap: 1 },
  '& .fc .fc-toolbar-title': { fontSize: 18, fontWeight: 600 },
  '& .fc .fc-button': {
    bgcolor: colors.surface,
    borderColor: '#7b8b92',
    color: colors.ink,
    fontSize: 15,
    py: 0.5,
    boxShadow: 'none',
  },
  '& .fc .fc-button.fc-button-active, & .fc .fc-button:hover': {
    bgcolor: colors.accentSoft,
    borderColor: '#7b8b92',
    color: colors.accentStrong,
  },
  '& .fc .fc-button:disabled': { opacity: 1, color: colors.inkMuted },
  '& .fc a': { color: colors.ink, textDecoration: 'none' },
  '& .fc .fc-daygrid-day-number': { minWidth: 24, minHeight: 24, textAlign: 'center', color: colors.accent },
  '& .fc .fc-daygrid-day-number:hover': { textDecoration: 'underline' },
  '& .fc .fc-day-other .fc-daygrid-day-top': { opacity: 1 },
  '& .fc .fc-h-event, & .fc .fc-v-event, & .fc .fc-daygrid-event': {
    borderRadius: `${radius.small}px`,
    border: `1px solid ${colors.border}`,
    borderInlineStart: 'none',
    minHeight: 24,
    overflow: 'hidden',
  },
  '& .fc .fc-event-time': { flexShrink: 0, overflow: 'visible' },
  '& .fc .fc-popover-close::before': { content: '"×"', fontFamily: 'inherit' },
  '& .fc .fc-list-event-title, & .fc .fc-list-event-time': { py: 1 },
} as const;
