import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import { Typography } from '@mui/material';
import {
  NumberInput,
  required,
  TextInput,
  usePermissions,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { ExportMenu, sheets } from '../exports/ExportMenu';
import { RowLink } from '../fields/RowLink';
import { StatusChip } from '../fields/StatusChip';
import { useMoments } from '../fields/moments';
import {
  type AttendeeFragment,
  type EventRecordFragment,
  ExportAttendeesDocument,
  RegisterForEventDocument,
  type RegisterForEventMutationVariables,
  type RegistrationInput,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { AttendeeActions } from './AttendeeActions';
import { registrationStatusTones } from './event-status';

const fields = 'resources.events.fields';

/** Who comes and who waits, with the door beside each name. */
export const Attendees = () => {
  const event = useRecordContext<EventRecordFragment>();
  const translate = useTranslate();
  const { moment } = useMoments();
  const { permissions } = usePermissions<string[]>();
  if (!event?.counts) return null;
  return (
    <Section
      title="resources.events.sections.attendees"
      actions={
        <>
          {permissions?.includes('registrations.write') && takesPeople(event) ? (
            <Register event={event} />
          ) : null}
          <Download event={event} />
        </>
      }
    >
      <Typography sx={{ mb: 2 }}>{translate('resources.events.counts', { ...event.counts })}</Typography>
      <RowTable<AttendeeFragment>
        rows={event.registrations}
        empty="resources.events.noAttendees"
        isPast={({ status }) => status === 'CANCELLED'}
        columns={{
          [`${fields}.name`]: ({ name, contactId }) =>
            contactId ? <RowLink resource="contacts" id={contactId} name={name} /> : name,
          [`${fields}.organisation`]: ({ organisation }) => organisation,
          [`${fields}.persons`]: ({ guests }) => guests + 1,
          [`${fields}.remarks`]: ({ remarks }) => remarks,
          [`${fields}.status`]: ({ status, arrivedAt }) =>
            arrivedAt ? (
              translate('resources.events.arrivedAt', { at: moment(arrivedAt) })
            ) : (
              <StatusChip
                label={translate(`enums.RegistrationStatus.${status}`)}
                tone={registrationStatusTones[status]}
              />
            ),
          '': (attendee) => <AttendeeActions {...attendee} />,
        }}
      />
    </Section>
  );
};

const takesPeople = ({ status }: EventRecordFragment) => status === 'PUBLISHED' || status === 'CLOSED';

const Register = ({ event }: { event: EventRecordFragment }) => (
  <FormDialog<RegistrationInput & Record<string, unknown>, RegisterForEventMutationVariables>
    label="resources.events.register"
    done="resources.events.registered"
    icon={<AddIcon />}
    operation={RegisterForEventDocument}
    variables={(input) => ({ eventId: event.id, input })}
  >
    <TextInput source="name" label={`${fields}.name`} validate={required()} autoFocus fullWidth />
    <TextInput source="email" label={`${fields}.email`} type="email" validate={required()} fullWidth />
    <TextInput source="organisation" label={`${fields}.organisation`} fullWidth />
    <TextInput source="phone" label={`${fields}.phone`} type="tel" fullWidth />
    {event.maxGuests > 0 ? (
      <NumberInput source="guests" label={`${fields}.guests`} min={0} max={event.maxGuests} fullWidth />
    ) : null}
    <TextInput source="remarks" label={`${fields}.remarks`} multiline fullWidth />
  </FormDialog>
);

const Download = ({ event: { id } }: { event: EventRecordFragment }) => (
  <ExportMenu
    kinds={sheets}
    operation={ExportAttendeesDocument}
    variables={({ format }) => ({ format, eventId: id })}
  />
);
