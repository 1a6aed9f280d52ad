import { RecordEdit } from '../inputs/RecordEdit';
import { SectorInputs } from './SectorInputs';

const SectorEdit = () => (
  <RecordEdit>
    <SectorInputs />
  </RecordEdit>
);

export default SectorEdit;
