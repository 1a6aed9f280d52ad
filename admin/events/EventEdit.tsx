import { RecordEdit } from '../inputs/RecordEdit';
import { EventInputs } from './EventInputs';

const EventEdit = () => (
  <RecordEdit>
    <EventInputs />
  </RecordEdit>
);

export default EventEdit;
