import { RecordCreate } from '../inputs/RecordCreate';
import { AssociationInputs } from './AssociationInputs';

const AssociationCreate = () => (
  <RecordCreate defaultValues={{ kind: 'ENTREPRENEURS', boardMeetingsPerYear: 2 }}>
    <AssociationInputs />
  </RecordCreate>
);

export default AssociationCreate;
