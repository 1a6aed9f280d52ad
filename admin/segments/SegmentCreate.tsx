import { RecordCreate } from '../inputs/RecordCreate';
import { newSegment } from './new-segment';
import { SegmentInputs } from './SegmentInputs';

const SegmentCreate = () => (
  <RecordCreate defaultValues={newSegment}>
    <SegmentInputs />
  </RecordCreate>
);

export default SegmentCreate;
