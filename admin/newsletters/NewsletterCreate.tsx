import { RecordCreate } from '../inputs/RecordCreate';
import { NewsletterInputs } from './NewsletterInputs';

const NewsletterCreate = () => (
  <RecordCreate wide defaultValues={{ language: 'NL', blocks: [], topicIds: [], segmentIds: [] }}>
    <NewsletterInputs />
  </RecordCreate>
);

export default NewsletterCreate;
