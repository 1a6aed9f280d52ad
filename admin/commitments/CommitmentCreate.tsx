import { RecordCreate } from '../inputs/RecordCreate';
import { CommitmentInputs } from './CommitmentInputs';

const CommitmentCreate = () => (
  <RecordCreate>
    <CommitmentInputs />
  </RecordCreate>
);

export default CommitmentCreate;
