import EditIcon from '@mui/icons-material/EditOutlined';
import EndIcon from '@mui/icons-material/EventBusyOutlined';
import MoveIcon from '@mui/icons-material/MoveDownOutlined';
import PrimaryIcon from '@mui/icons-material/StarOutline';
import { BooleanInput, DateInput, required, useCanAccess } from 'react-admin';
import { dutchToday } from '../fields/moments';
import {
  EndAffiliationDocument,
  type EndAffiliationMutationVariables,
  type FunctionRowFragment,
  MakeAffiliationPrimaryDocument,
  MoveAffiliationDocument,
  type MoveAffiliationMutationVariables,
  type MoveInput,
  UpdateAffiliationDocument,
  type UpdateAffiliationInput,
  type UpdateAffiliationMutationVariables,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { RecordInput } from '../inputs/RecordInput';
import { VerbButton } from '../layout/VerbButton';
import { RoleInput } from './RoleInput';

/** What one can do with a function, at the end of its row. */
export const AffiliationActions = (row: FunctionRowFragment) => {
  const { canAccess } = useCanAccess({ resource: 'contacts', action: 'edit' });
  if (!canAccess) return null;
  const { id, version: expectedVersion, endsOn, isPrimary, role, isBoardMember, startsOn, termEndsOn } = row;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {!endsOn && !isPrimary && (
        <VerbButton
          compact
          label="resources.contacts.affiliation.makePrimary"
          done="resources.contacts.affiliation.madePrimary"
          icon={<PrimaryIcon />}
          operation={MakeAffiliationPrimaryDocument}
          variables={{ id, expectedVersion }}
        />
      )}
      <FormDialog<UpdateAffiliationInput & Record<string, unknown>, UpdateAffiliationMutationVariables>
        compact
        about={id}
        label="resources.contacts.affiliation.change"
        done="resources.contacts.affiliation.changed"
        icon={<EditIcon />}
        operation={UpdateAffiliationDocument}
        variables={(input) => ({ id, expectedVersion, input })}
        defaultValues={{ role, isBoardMember, startsOn, endsOn, termEndsOn }}
      >
        <RoleInput fullWidth />
        <DateInput source="startsOn" label="resources.contacts.fields.startsOn" fullWidth />
        <DateInput source="endsOn" label="resources.contacts.fields.endsOn" fullWidth />
        <BooleanInput source="isBoardMember" label="resources.contacts.fields.isBoardMember" />
        <DateInput source="termEndsOn" label="resources.contacts.fields.termEndsOn" fullWidth />
      </FormDialog>
      {!endsOn && (
        <FormDialog<MoveInput & Record<string, unknown>, MoveAffiliationMutationVariables>
          compact
          about={id}
          label="resources.contacts.affiliation.move"
          done="resources.contacts.affiliation.moved"
          icon={<MoveIcon />}
          operation={MoveAffiliationDocument}
          variables={(input) => ({ id, expectedVersion, input })}
          defaultValues={{ role, startsOn: dutchToday() }}
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
          <DateInput
            source="startsOn"
            label="resources.contacts.fields.firstDay"
            helperText="resources.contacts.hints.firstDay"
            fullWidth
          />
        </FormDialog>
      )}
      {!endsOn && (
        <FormDialog<{ endsOn: string }, EndAffiliationMutationVariables>
          compact
          label="resources.contacts.affiliation.end"
          done="resources.contacts.affiliation.ended"
          icon={<EndIcon />}
          operation={EndAffiliationDocument}
          variables={(values) => ({ id, expectedVersion, endsOn: values.endsOn })}
          defaultValues={{ endsOn: dutchToday() }}
        >
          <DateInput
            source="endsOn"
            label="resources.contacts.fields.endsOn"
            validate={required()}
            fullWidth
          />
        </FormDialog>
      )}
    </span>
  );
};
