import { NumberInput, required, TextInput } from 'react-admin';
import { FormSection } from '../inputs/FormSection';

export const TopicInputs = () => (
  <FormSection title="resources.topics.sections.topic">
    <TextInput source="name" validate={required()} helperText="resources.topics.hints.name" />
    <NumberInput source="position" min={0} step={1} helperText="resources.topics.hints.position" />
    <TextInput
      source="description"
      multiline
      minRows={2}
      className="wide"
      helperText="resources.topics.hints.description"
    />
    <TextInput source="slug" helperText="resources.topics.hints.slug" />
  </FormSection>
);
