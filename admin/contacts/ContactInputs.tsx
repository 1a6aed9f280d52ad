import { ArrayInput, BooleanInput, DateInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { LanguageValues, SalutationPreferenceValues } from '../graphql/generated';
import { PossibleContacts } from '../duplicates/PossibleDuplicates';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { PhoneInput } from '../inputs/PhoneInput';
import { RecordInput } from '../inputs/RecordInput';
import { TagsInput } from '../inputs/TagsInput';

const field = (name: string) => `resources.contacts.fields.${name}`;

// Buttons that only appear under a mouse cannot be reached by keyboard.
const visibleButtons = {
  '& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-line': { pt: 1 },
};
const wideChoices = {
  ...visibleButtons,
  '& .MuiAutocomplete-root': { minWidth: 240 },
  '& .MuiFormControl-root:has(input[type=date])': { minWidth: 160 },
};

/** The functions somebody new starts with; later ones are added on the page of the contact. */
export const FirstFunctions = () => (
  <FormSection title="resources.contacts.sections.functions">
    <ArrayInput source="affiliations" label={false} className="wide">
      <SimpleFormIterator inline disableReordering disableClear sx={wideChoices}>
        <RecordInput source="businessId" reference="businesses" label={field('businessId')} />
        <RecordInput source="associationId" reference="associations" label={field('associationId')} />
        <TextInput source="role" label={field('role')} helperText={false} />
        <DateInput source="startsOn" label={field('startsOn')} helperText={false} />
        <BooleanInput source="isBoardMember" label={field('isBoardMember')} helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  </FormSection>
);

export const ContactInputs = () => (
  <>
    <PossibleContacts />
    <FormSection title="resources.contacts.sections.name">
      <TextInput source="givenName" />
      <TextInput source="initials" />
      <TextInput source="infix" />
      <TextInput source="familyName" validate={required()} />
      <EnumInput
        source="salutationPreference"
        of="SalutationPreference"
        values={SalutationPreferenceValues}
        validate={required()}
      />
      <EnumInput source="language" of="Language" values={LanguageValues} validate={required()} />
    </FormSection>
    <FormSection title="resources.contacts.sections.reach">
      <ArrayInput source="emails" helperText="resources.contacts.hints.firstAddress">
        <SimpleFormIterator inline disableClear sx={visibleButtons}>
          <TextInput
            source="address"
            label={field('address')}
            inputMode="email"
            validate={required()}
            helperText={false}
          />
        </SimpleFormIterator>
      </ArrayInput>
      <ArrayInput source="phones" helperText="resources.contacts.hints.firstNumber">
        <SimpleFormIterator inline disableClear sx={visibleButtons}>
          <PhoneInput source="number" label={field('number')} validate={required()} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
    </FormSection>
    <FormSection title="resources.contacts.sections.notes">
      <TagsInput source="tags" className="wide" />
      <TextInput source="remarks" multiline minRows={3} className="wide" />
    </FormSection>
  </>
);
