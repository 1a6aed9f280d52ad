import { DateTimeInput, type DateTimeInputProps } from 'react-admin';
import { fromDutchClock, toDutchClock } from '../fields/dutch-clock';

/** A day and a time on the clock of the Netherlands. React-admin's own input gives text without a zone, which means another hour elsewhere. */
export const MomentInput = (props: DateTimeInputProps) => (
  <DateTimeInput {...props} format={toDutchClock} parse={fromDutchClock} />
);
