import { RecordEdit } from '../inputs/RecordEdit';
import { BusinessInputs } from './BusinessInputs';

const BusinessEdit = () => (
  <RecordEdit>
    <BusinessInputs />
  </RecordEdit>
);

export default BusinessEdit;
