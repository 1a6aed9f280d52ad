import { BooleanInput, DateInput, required, TextInput, usePermissions } from 'react-admin';
import { PeopleInput } from '../contacts/PeopleInput';
import { InteractionChannelValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { MomentInput } from '../inputs/MomentInput';

const label = (field: string) => `resources.interactions.fields.${field}`;

interface Known {
  businessId?: string | null | undefined;
  associationId?: string | null | undefined;
}

interface InteractionInputsProps {
  known?: Known;
  /** With whom stands in the form already: one begins with what was said. */
  isPartyKnown?: boolean;
}

/** What one writes down of a contact moment, in the order one thinks of it. */
export const InteractionInputs = ({ known = {}, isPartyKnown = false }: InteractionInputsProps) => {
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
        autoFocus={isPartyKnown}
        fullWidth
      />
      <PeopleInput
        source="contactIds"
        label={label('contactIds')}
        businessId={known.businessId ?? undefined}
        associationId={known.associationId ?? undefined}
      />
      <MomentInput
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
