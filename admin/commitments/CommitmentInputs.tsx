import { DateInput, required, TextInput } from 'react-admin';
import { FormSection } from '../inputs/FormSection';
import { RecordInput } from '../inputs/RecordInput';

export const CommitmentInputs = () => (
  <FormSection title="resources.commitments.sections.promise">
    <TextInput source="what" validate={required()} multiline className="wide" />
    <DateInput source="dueOn" validate={required()} />
    <RecordInput source="userId" reference="users" helperText="resources.commitments.hints.userId" />
    <RecordInput source="businessId" reference="businesses" />
    <RecordInput source="associationId" reference="associations" />
    <RecordInput source="contactId" reference="contacts" />
  </FormSection>
);
