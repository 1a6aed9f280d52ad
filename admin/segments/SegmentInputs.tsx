import { BooleanInput, required, TextInput } from 'react-admin';
import { FormSection } from '../inputs/FormSection';
import { DefinitionInput } from './DefinitionInput';
import { LiveCounts } from './SegmentCounts';

export const SegmentInputs = () => (
  <>
    <FormSection title="resources.segments.sections.segment">
      <TextInput source="name" validate={required()} />
      <BooleanInput source="isShared" />
      <TextInput source="description" multiline className="wide" />
    </FormSection>
    <FormSection title="resources.segments.sections.conditions">
      <DefinitionInput />
    </FormSection>
    <LiveCounts />
  </>
);
