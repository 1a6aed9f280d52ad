import { RecordCreate } from '../inputs/RecordCreate';
import { EventInputs } from './EventInputs';

const EventCreate = () => (
  <RecordCreate defaultValues={{ isPublic: true, capacity: 40, maxGuests: 0 }}>
    <EventInputs />
  </RecordCreate>
);

export default EventCreate;
