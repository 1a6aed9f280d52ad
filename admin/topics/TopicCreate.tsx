import { RecordCreate } from '../inputs/RecordCreate';
import { TopicInputs } from './TopicInputs';

const TopicCreate = () => (
  <RecordCreate>
    <TopicInputs />
  </RecordCreate>
);

export default TopicCreate;
