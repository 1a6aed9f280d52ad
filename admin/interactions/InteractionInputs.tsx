import { BooleanInput, DateInput, DateTimeInput, required, TextInput, usePermissions } from 'react-admin';
import { InteractionChannelValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';

const label = (field: string) => `resources.interactions.fields.${field}`;

/** What one writes down of a contact moment, in the order one thinks of it. */
export const InteractionInputs = () => {
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <>
      <EnumInput
        source="channel"
        of="InteractionChannel"
        values={InteractionChannelValues}
        label={label('channel')}
        validate={required()}
        fullWidth
      />
      <TextInput
        source="summary"
        label={label('summary')}
        validate={required()}
        multiline
        minRows={3}
        autoFocus
        fullWidth
      />
      <RecordsInput source="contactIds" reference="contacts" label={label('contactIds')} />
      <DateTimeInput
        source="occurredAt"
        label={label('occurredAt')}
        helperText="resources.interactions.hints.occurredAt"
        fullWidth
      />
      <TextInput source="followUp" label={label('followUp')} fullWidth />
      <DateInput source="followUpOn" label={label('followUpOn')} fullWidth />
      {permissions.includes('interactions.confidential') && (
        <BooleanInput source="isConfidential" label={label('isConfidential')} />
      )}
    </>
  );
};
