import { RecordCreate } from '../inputs/RecordCreate';
import { InteractionForm } from './InteractionForm';

const InteractionCreate = () => (
  <RecordCreate defaultValues={{ channel: 'PHONE' }}>
    <InteractionForm />
  </RecordCreate>
);

export default InteractionCreate;
