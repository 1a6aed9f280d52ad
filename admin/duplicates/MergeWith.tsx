import MergeIcon from '@mui/icons-material/JoinInnerOutlined';
import { required, useCanAccess, useRecordContext, useRedirect } from 'react-admin';
import {
  type PartyKind,
  PointOutDuplicateDocument,
  type PointOutDuplicateMutation,
  type PointOutDuplicateMutationVariables,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { RecordInput } from '../inputs/RecordInput';

const text = (name: string) => `resources.duplicates.with.${name}`;

const REFERENCES: Record<PartyKind, string> = { CONTACT: 'contacts', BUSINESS: 'businesses' };

/** On the page of a contact or business that one knows stands there twice: find the other one, and compare the two. */
export const MergeWith = ({ kind }: { kind: PartyKind }) => {
  const record = useRecordContext();
  const redirect = useRedirect();
  const { canAccess } = useCanAccess({ resource: 'duplicates', action: 'edit' });
  if (!record || record.archivedAt || !canAccess) return null;
  return (
    <FormDialog<{ otherId: string }, PointOutDuplicateMutationVariables, PointOutDuplicateMutation>
      label={text('label')}
      done={text('done')}
      icon={<MergeIcon />}
      operation={PointOutDuplicateDocument}
      variables={({ otherId }) => ({ kind, id: String(record.id), otherId })}
      onDone={({ record: pair }) => redirect('show', 'duplicates', pair.id)}
    >
      <RecordInput
        source="otherId"
        reference={REFERENCES[kind]}
        label={text(`other.${kind}`)}
        helperText={text('hint')}
        validate={required()}
      />
    </FormDialog>
  );
};
