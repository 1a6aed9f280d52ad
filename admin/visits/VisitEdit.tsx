import { RecordEdit } from '../inputs/RecordEdit';
import { VisitInputs } from './VisitInputs';

const VisitEdit = () => (
  <RecordEdit>
    <VisitInputs />
  </RecordEdit>
);

export default VisitEdit;
