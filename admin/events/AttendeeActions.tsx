import ArriveIcon from '@mui/icons-material/HowToRegOutlined';
import CancelIcon from '@mui/icons-material/PersonRemoveOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { usePermissions } from 'react-admin';
import {
  type AttendeeFragment,
  CancelRegistrationDocument,
  CheckInDocument,
  UndoCheckInDocument,
} from '../graphql/generated';
import { VerbButton } from '../layout/VerbButton';

/** What one can do with one attendee, as far as one may. */
export const AttendeeActions = ({ id, status, arrivedAt }: AttendeeFragment) => {
  const { permissions } = usePermissions<string[]>();
  const may = (permission: string) => permissions?.includes(permission) ?? false;
  if (status === 'CANCELLED') return null;
  return (
    <>
      {status === 'REGISTERED' && may('registrations.checkIn') && !arrivedAt ? (
        <VerbButton
          label="resources.events.checkIn"
          done="resources.events.checkedIn"
          icon={<ArriveIcon />}
          operation={CheckInDocument}
          variables={{ id }}
        />
      ) : null}
      {arrivedAt && may('registrations.checkIn') ? (
        <VerbButton
          compact
          label="resources.events.undoCheckIn"
          done="resources.events.undone"
          icon={<UndoIcon />}
          operation={UndoCheckInDocument}
          variables={{ id }}
        />
      ) : null}
      {may('registrations.write') ? (
        <VerbButton
          compact
          label="resources.events.cancelRegistration"
          done="resources.events.registrationCancelled"
          icon={<CancelIcon />}
          operation={CancelRegistrationDocument}
          variables={{ id }}
        />
      ) : null}
    </>
  );
};
