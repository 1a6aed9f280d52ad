import { RecordCreate } from '../inputs/RecordCreate';
import { VisitInputs } from './VisitInputs';

const VisitCreate = () => (
  <RecordCreate>
    <VisitInputs />
  </RecordCreate>
);

export default VisitCreate;
