import { RecordCreate } from '../inputs/RecordCreate';
import { AreaInputs } from './AreaInputs';

const AreaCreate = () => (
  <RecordCreate>
    <AreaInputs />
  </RecordCreate>
);

export default AreaCreate;
