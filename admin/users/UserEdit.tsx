import { RecordEdit } from '../inputs/RecordEdit';
import { UserInputs } from './UserInputs';

const UserEdit = () => (
  <RecordEdit>
    <UserInputs />
  </RecordEdit>
);

export default UserEdit;
