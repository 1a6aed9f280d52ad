import { RecordCreate } from '../inputs/RecordCreate';
import { UserInputs } from './UserInputs';

const UserCreate = () => (
  <RecordCreate defaultValues={{ role: 'ACCOUNT_MANAGER', language: 'NL' }}>
    <UserInputs />
  </RecordCreate>
);

export default UserCreate;
