import { RecordEdit } from '../inputs/RecordEdit';
import { AssociationInputs } from './AssociationInputs';

const AssociationEdit = () => (
  <RecordEdit>
    <AssociationInputs />
  </RecordEdit>
);

export default AssociationEdit;
