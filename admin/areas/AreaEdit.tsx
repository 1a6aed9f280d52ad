import { RecordEdit } from '../inputs/RecordEdit';
import { AreaInputs } from './AreaInputs';

const AreaEdit = () => (
  <RecordEdit>
    <AreaInputs />
  </RecordEdit>
);

export default AreaEdit;
