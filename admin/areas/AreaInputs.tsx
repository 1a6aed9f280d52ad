import { required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AreaKindValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { OutlineInput } from './OutlineInput';

const Outline = () => <OutlineInput name={String(useWatch<{ name?: string }>({ name: 'name' }) ?? '')} />;

export const AreaInputs = () => (
  <FormSection title="resources.areas.sections.area">
    <TextInput source="name" validate={required()} />
    <EnumInput source="kind" of="AreaKind" values={AreaKindValues} validate={required()} />
    <TextInput source="cbsCode" helperText="resources.areas.hints.cbsCode" />
    <Outline />
  </FormSection>
);
