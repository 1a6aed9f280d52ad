import { RecordCreate } from '../inputs/RecordCreate';
import { SectorInputs } from './SectorInputs';

const SectorCreate = () => (
  <RecordCreate>
    <SectorInputs />
  </RecordCreate>
);

export default SectorCreate;
