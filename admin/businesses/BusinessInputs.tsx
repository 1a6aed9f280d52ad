import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';
import { BusinessStatusValues } from '../graphql/generated';
import { PossibleBusinesses } from '../duplicates/PossibleDuplicates';
import { EnumInput } from '../inputs/EnumInput';
import { PhoneInput } from '../inputs/PhoneInput';
import { FormSection } from '../inputs/FormSection';
import { RecordInput } from '../inputs/RecordInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';
import { AddressLookUp } from '../register/AddressLookUp';
import { RegisterLookUp } from '../register/RegisterLookUp';
import { StreetInput } from '../register/StreetInput';

export const BusinessInputs = () => (
  <>
    <RegisterLookUp />
    <PossibleBusinesses />
    <FormSection title="resources.businesses.sections.identity">
      <TextInput source="name" validate={required()} className="wide" />
      <EnumInput source="status" of="BusinessStatus" values={BusinessStatusValues} validate={required()} />
      <RecordInput source="accountManagerId" reference="users" />
    </FormSection>
    <FormSection title="resources.businesses.sections.contact">
      <PhoneInput source="phone" />
      <TextInput source="email" type="email" />
      <TextInput source="website" type="url" />
      <BooleanInput source="isNonMailing" />
    </FormSection>
    <FormSection title="resources.businesses.sections.address">
      <StreetInput />
      <TextInput source="houseNumber" />
      <TextInput source="postcode" />
      <TextInput source="city" />
      <AddressLookUp />
      <RecordInput source="areaId" reference="areas" />
      <BooleanInput source="isAddressShielded" />
    </FormSection>
    <FormSection title="resources.businesses.sections.register">
      <TextInput source="kvkNumber" inputMode="numeric" />
      <TextInput source="branchNumber" inputMode="numeric" />
      <TextInput source="statutoryName" />
      <TextInput source="legalForm" />
      <NumberInput source="workingPersons" min={0} />
      <RecordInput
        source="successorOfId"
        reference="businesses"
        isOther
        helperText="resources.businesses.hints.takeover"
      />
      <RecordsInput source="sectorIds" reference="sectors" sortBy="code" />
    </FormSection>
    <FormSection title="resources.businesses.sections.notes">
      <TagsInput source="tags" className="wide" />
      <TextInput source="remarks" multiline minRows={3} className="wide" />
    </FormSection>
  </>
);
