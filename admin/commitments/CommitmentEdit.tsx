import { RecordEdit } from '../inputs/RecordEdit';
import { CommitmentInputs } from './CommitmentInputs';

const CommitmentEdit = () => (
  <RecordEdit>
    <CommitmentInputs />
  </RecordEdit>
);

export default CommitmentEdit;
