import { RecordEdit } from '../inputs/RecordEdit';
import { SegmentInputs } from './SegmentInputs';

const SegmentEdit = () => (
  <RecordEdit>
    <SegmentInputs />
  </RecordEdit>
);

export default SegmentEdit;
