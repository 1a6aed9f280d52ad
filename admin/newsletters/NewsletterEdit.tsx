import { RecordEdit } from '../inputs/RecordEdit';
import { NewsletterInputs } from './NewsletterInputs';

const NewsletterEdit = () => (
  <RecordEdit wide>
    <NewsletterInputs />
  </RecordEdit>
);

export default NewsletterEdit;
