import { required, TextInput } from 'react-admin';
import { AreaKindValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';

export const AreaInputs = () => (
  <FormSection title="resources.areas.sections.area">
    <TextInput source="name" validate={required()} />
    <EnumInput source="kind" of="AreaKind" values={AreaKindValues} validate={required()} />
    <TextInput source="cbsCode" helperText="resources.areas.hints.cbsCode" />
  </FormSection>
);
