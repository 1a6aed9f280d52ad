import EndIcon from '@mui/icons-material/EventBusyOutlined';
import { DateInput, required, useCanAccess } from 'react-admin';
import { dutchToday } from '../fields/moments';
import { EndMembershipDocument, type EndMembershipMutationVariables } from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';

/** Ends a current membership on a day that is asked for. */
export const EndMembership = ({
  id,
  version,
  endsOn,
}: {
  id: string;
  version: number;
  endsOn: string | null;
}) => {
  const { canAccess } = useCanAccess({ resource: 'associations', action: 'edit' });
  if (endsOn || !canAccess) return null;
  return (
    <FormDialog<{ endsOn: string }, EndMembershipMutationVariables>
      compact
      label="resources.associations.membership.end"
      done="resources.associations.membership.ended"
      icon={<EndIcon />}
      operation={EndMembershipDocument}
      variables={(values) => ({ id, expectedVersion: version, endsOn: values.endsOn })}
      defaultValues={{ endsOn: dutchToday() }}
    >
      <DateInput
        source="endsOn"
        label="resources.associations.membership.endsOn"
        validate={required()}
        fullWidth
      />
    </FormDialog>
  );
};
