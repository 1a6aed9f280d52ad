import { NumberInput, required, TextInput } from 'react-admin';
import { AssociationKindValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { PhoneInput } from '../inputs/PhoneInput';
import { FormSection } from '../inputs/FormSection';
import { RecordInput } from '../inputs/RecordInput';
import { TagsInput } from '../inputs/TagsInput';

export const AssociationInputs = () => (
  <>
    <FormSection title="resources.associations.sections.identity">
      <TextInput source="name" validate={required()} className="wide" />
      <EnumInput source="kind" of="AssociationKind" values={AssociationKindValues} validate={required()} />
      <RecordInput source="accountManagerId" reference="users" />
      <RecordInput source="areaId" reference="areas" />
      <TextInput source="kvkNumber" inputMode="numeric" />
    </FormSection>
    <FormSection title="resources.associations.sections.contact">
      <PhoneInput source="phone" />
      <TextInput source="email" type="email" />
      <TextInput source="website" type="url" />
    </FormSection>
    <FormSection title="resources.associations.sections.rhythm">
      <NumberInput source="boardMeetingsPerYear" min={0} />
      <NumberInput source="visitCadenceMonths" min={1} />
    </FormSection>
    <FormSection title="resources.associations.sections.notes">
      <TagsInput source="tags" className="wide" />
      <TextInput source="remarks" multiline minRows={3} className="wide" />
    </FormSection>
  </>
);
