import { RecordCreate } from '../inputs/RecordCreate';
import { BusinessInputs } from './BusinessInputs';

const BusinessCreate = () => (
  <RecordCreate defaultValues={{ status: 'ACTIVE' }}>
    <BusinessInputs />
  </RecordCreate>
);

export default BusinessCreate;
