import { required, TextInput } from 'react-admin';
import { FormSection } from '../inputs/FormSection';
import { RecordCreate } from '../inputs/RecordCreate';

const SuppressionCreate = () => (
  <RecordCreate>
    <FormSection title="resources.suppressions.sections.address">
      <TextInput source="email" type="email" validate={required()} />
      <TextInput
        source="detail"
        multiline
        className="wide"
        helperText="resources.suppressions.hints.detail"
      />
    </FormSection>
  </RecordCreate>
);

export default SuppressionCreate;
