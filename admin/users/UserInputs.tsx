import { email, PasswordInput, required, TextInput } from 'react-admin';
import { LanguageValues, RoleValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { PhoneInput } from '../inputs/PhoneInput';
import { FormSection } from '../inputs/FormSection';

export const UserInputs = () => (
  <>
    <FormSection title="resources.users.sections.person">
      <TextInput source="name" validate={required()} />
      <TextInput source="initials" validate={required()} />
      <TextInput source="jobTitle" />
      <PhoneInput source="phone" />
      <TextInput source="colour" type="color" />
    </FormSection>
    <FormSection title="resources.users.sections.account">
      <TextInput source="email" type="email" autoComplete="off" validate={[required(), email()]} />
      <EnumInput source="role" of="Role" values={RoleValues} validate={required()} />
      <PasswordInput
        source="password"
        autoComplete="new-password"
        helperText="resources.users.hints.password"
      />
      <EnumInput source="language" of="Language" values={LanguageValues} />
    </FormSection>
  </>
);
