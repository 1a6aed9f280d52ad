import AddIcon from '@mui/icons-material/Add';
import { BooleanInput, DateInput, useCanAccess } from 'react-admin';
import {
  AddAffiliationDocument,
  type AddAffiliationMutationVariables,
  type FunctionInput,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { RecordInput } from '../inputs/RecordInput';
import { RoleInput } from './RoleInput';

/** On the page of a contact: another function, at a business or an association. */
export const AddFunction = ({ contactId }: { contactId: string }) => {
  const { canAccess } = useCanAccess({ resource: 'contacts', action: 'edit' });
  if (!canAccess) return null;
  return (
    <FormDialog<FunctionInput & Record<string, unknown>, AddAffiliationMutationVariables>
      label="resources.contacts.affiliation.add"
      done="resources.contacts.affiliation.added"
      icon={<AddIcon />}
      operation={AddAffiliationDocument}
      variables={(input) => ({ contactId, input })}
    >
      <RecordInput
        source="businessId"
        reference="businesses"
        label="resources.contacts.fields.businessId"
        helperText="resources.contacts.hints.party"
      />
      <RecordInput
        source="associationId"
        reference="associations"
        label="resources.contacts.fields.associationId"
      />
      <RoleInput fullWidth />
      <DateInput source="startsOn" label="resources.contacts.fields.startsOn" fullWidth />
      <BooleanInput source="isBoardMember" label="resources.contacts.fields.isBoardMember" />
      <DateInput source="termEndsOn" label="resources.contacts.fields.termEndsOn" fullWidth />
      <BooleanInput source="isPrimary" label="resources.contacts.fields.isPrimary" />
    </FormDialog>
  );
};
