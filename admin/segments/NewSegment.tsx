import AddIcon from '@mui/icons-material/Add';
import { ResourceContextProvider, useCanAccess } from 'react-admin';
import {
  CreateSegmentDocument,
  type CreateSegmentMutation,
  type CreateSegmentMutationVariables,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { newSegment } from './new-segment';
import { SegmentInputs } from './SegmentInputs';

type Values = CreateSegmentMutationVariables['input'] & Record<string, unknown>;

/** In a form that chooses a segment: makes one without leaving what was filled in. */
export const NewSegment = ({ onMade }: { onMade: (id: string) => void }) => {
  const { canAccess } = useCanAccess({ resource: 'segments', action: 'create' });
  if (!canAccess) return null;
  return (
    <ResourceContextProvider value="segments">
      <FormDialog<Values, CreateSegmentMutationVariables, CreateSegmentMutation>
        wide
        label="resources.segments.create"
        done="resources.segments.made"
        icon={<AddIcon />}
        operation={CreateSegmentDocument}
        variables={(input) => ({ input })}
        defaultValues={newSegment as Partial<Values>}
        onDone={({ record }) => onMade(record.id)}
      >
        <SegmentInputs />
      </FormDialog>
    </ResourceContextProvider>
  );
};
