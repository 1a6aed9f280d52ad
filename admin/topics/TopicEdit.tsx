import { RecordEdit } from '../inputs/RecordEdit';
import { TopicInputs } from './TopicInputs';

const TopicEdit = () => (
  <RecordEdit>
    <TopicInputs />
  </RecordEdit>
);

export default TopicEdit;
