import AddIcon from '@mui/icons-material/Add';
import { DateInput, required, useCanAccess } from 'react-admin';
import { AddMembershipDocument, type AddMembershipMutationVariables } from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { RecordInput } from '../inputs/RecordInput';

type Values = { associationId: string; businessId: string; startsOn?: string };

/** Makes a business member, from the page of either side: the side that is known is not asked for. */
export const AddMembership = (known: { associationId: string } | { businessId: string }) => {
  const { canAccess } = useCanAccess({ resource: 'associations', action: 'edit' });
  if (!canAccess) return null;
  const fromAssociation = 'associationId' in known;
  return (
    <FormDialog<Values, AddMembershipMutationVariables>
      label={`resources.associations.membership.${fromAssociation ? 'add' : 'join'}`}
      done="resources.associations.membership.added"
      icon={<AddIcon />}
      operation={AddMembershipDocument}
      variables={({ associationId, businessId, startsOn }) => ({
        associationId,
        businessId,
        startsOn,
        ...known,
      })}
    >
      {fromAssociation ? (
        <RecordInput
          source="businessId"
          reference="businesses"
          label="resources.associations.membership.business"
          validate={required()}
        />
      ) : (
        <RecordInput
          source="associationId"
          reference="associations"
          label="resources.associations.membership.association"
          validate={required()}
        />
      )}
      <DateInput source="startsOn" label="resources.associations.membership.since" fullWidth />
    </FormDialog>
  );
};
