import { useWatch } from 'react-hook-form';
import { RecordsInput } from '../inputs/RecordsInput';

interface PeopleInputProps {
  source: string;
  label?: string;
  /** Known outside the form: the record that one stands on. */
  businessId?: string | undefined;
  associationId?: string | undefined;
}

/** People: of the business or association that was chosen, once one was. */
export const PeopleInput = ({ source, label, ...known }: PeopleInputProps) => {
  const chosen = useWatch<{ businessId?: string; associationId?: string }>();
  const businessId = known.businessId ?? chosen.businessId;
  const associationId = known.associationId ?? chosen.associationId;
  const filter = businessId
    ? { businessIds: [businessId] }
    : associationId && { associationIds: [associationId] };
  return (
    <RecordsInput
      source={source}
      reference="contacts"
      {...(label ? { label } : {})}
      {...(filter ? { filter, helperText: 'resources.contacts.hints.ofParty' } : {})}
    />
  );
};
