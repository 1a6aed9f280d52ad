import { RecordEdit } from '../inputs/RecordEdit';
import { InteractionForm } from './InteractionForm';

const InteractionEdit = () => (
  <RecordEdit>
    <InteractionForm />
  </RecordEdit>
);

export default InteractionEdit;
