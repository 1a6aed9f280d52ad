import { RecordCreate } from '../inputs/RecordCreate';
import { SegmentInputs } from './SegmentInputs';

const start = {
  visibility: 'EVERYONE',
  definition: { match: 'ALL', conditions: [{ field: 'status', operator: 'IN', value: ['ACTIVE'] }] },
};

const SegmentCreate = () => (
  <RecordCreate defaultValues={start}>
    <SegmentInputs />
  </RecordCreate>
);

export default SegmentCreate;
