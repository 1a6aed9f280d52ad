import { RecordEdit } from '../inputs/RecordEdit';
import { ContactInputs } from './ContactInputs';

const ContactEdit = () => (
  <RecordEdit>
    <ContactInputs />
  </RecordEdit>
);

export default ContactEdit;
