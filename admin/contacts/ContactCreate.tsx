import { RecordCreate } from '../inputs/RecordCreate';
import { ContactInputs, FirstFunctions } from './ContactInputs';

const ContactCreate = () => (
  <RecordCreate defaultValues={{ salutationPreference: 'UNKNOWN', language: 'NL' }}>
    <ContactInputs />
    <FirstFunctions />
  </RecordCreate>
);

export default ContactCreate;
