import PersonIcon from '@mui/icons-material/PersonAddOutlined';
import AddIcon from '@mui/icons-material/PersonAddAlt';
import { BooleanInput, Button, DateInput, Link, required, useCanAccess, useCreatePath } from 'react-admin';
import { AddAffiliationDocument, type AddAffiliationMutationVariables } from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { RecordInput } from '../inputs/RecordInput';
import { RoleInput } from './RoleInput';

type Party = { businessId: string } | { associationId: string };
type Values = {
  contactId: string;
  role?: string;
  startsOn?: string;
  isBoardMember?: boolean;
  termEndsOn?: string;
};

/** On the page of a business or association: somebody who is known already, or somebody new with this function. */
export const AddPerson = ({ party }: { party: Party }) => {
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource: 'contacts', action: 'edit' });
  if (!canAccess) return null;
  const isBoardMember = 'associationId' in party;
  return (
    <>
      <FormDialog<Values, AddAffiliationMutationVariables>
        label="resources.contacts.affiliation.addPerson"
        done="resources.contacts.affiliation.added"
        icon={<PersonIcon />}
        operation={AddAffiliationDocument}
        variables={({ contactId, ...input }) => ({ contactId, input: { ...input, ...party } })}
        defaultValues={{ isBoardMember }}
      >
        <RecordInput
          source="contactId"
          reference="contacts"
          label="resources.contacts.fields.contactId"
          validate={required()}
        />
        <RoleInput fullWidth />
        <DateInput source="startsOn" label="resources.contacts.fields.startsOn" fullWidth />
        {isBoardMember && (
          <>
            <BooleanInput source="isBoardMember" label="resources.contacts.fields.isBoardMember" />
            <DateInput source="termEndsOn" label="resources.contacts.fields.termEndsOn" fullWidth />
          </>
        )}
      </FormDialog>
      <Button
        component={Link}
        to={createPath({ resource: 'contacts', type: 'create' })}
        state={{ record: { affiliations: [{ ...party, isBoardMember }] } }}
        label="resources.contacts.affiliation.createPerson"
      >
        <AddIcon />
      </Button>
    </>
  );
};
