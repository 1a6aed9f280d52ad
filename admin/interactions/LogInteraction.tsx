import LogIcon from '@mui/icons-material/AddCommentOutlined';
import { useCanAccess } from 'react-admin';
import {
  LogInteractionDocument,
  type LogInteractionInput,
  type LogInteractionMutationVariables,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { InteractionInputs } from './InteractionInputs';

type Known = Pick<LogInteractionInput, 'businessId' | 'associationId' | 'contactIds'>;

/** A contact moment in two clicks, from the page of whoever it was with. */
export const LogInteraction = ({ known }: { known: Known }) => {
  const { canAccess } = useCanAccess({ resource: 'interactions', action: 'create' });
  if (!canAccess) return null;
  return (
    <FormDialog<LogInteractionInput & Record<string, unknown>, LogInteractionMutationVariables>
      label="resources.interactions.log"
      done="resources.interactions.logged"
      icon={<LogIcon />}
      operation={LogInteractionDocument}
      variables={(input) => ({
        input: { ...input, ...known, contactIds: input.contactIds ?? known.contactIds },
      })}
      defaultValues={{ channel: 'PHONE', ...(known.contactIds ? { contactIds: known.contactIds } : {}) }}
    >
      <InteractionInputs />
    </FormDialog>
  );
};
