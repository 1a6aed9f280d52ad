import { required, SelectInput, TextInput } from 'react-admin';
import { FormSection } from '../inputs/FormSection';
import { sbiVersions } from './sbi-versions';

export const SectorInputs = () => (
  <FormSection title="resources.sectors.sections.sector">
    <TextInput source="code" inputMode="numeric" validate={required()} />
    <SelectInput source="sbiVersion" choices={sbiVersions} validate={required()} />
    <TextInput source="name" validate={required()} />
    <TextInput source="nameEn" />
  </FormSection>
);
