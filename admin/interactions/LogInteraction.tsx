import LogIcon from '@mui/icons-material/AddCommentOutlined';
import type { ReactNode } from 'react';
import { useCanAccess } from 'react-admin';
import {
  LogInteractionDocument,
  type LogInteractionInput,
  type LogInteractionMutationVariables,
} from '../graphql/generated';
import { FormDialog } from '../inputs/FormDialog';
import { InteractionInputs } from './InteractionInputs';

type Known = Pick<LogInteractionInput, 'businessId' | 'associationId' | 'contactIds'>;

interface LogInteractionProps {
  /** With whom, when that is clear from where one stands. */
  known: Known;
  /** Only the icon: in the row of a list. */
  compact?: boolean;
  /** Asks with whom first: in the bar above every page. */
  before?: ReactNode;
}

const isKnown = (known: Known) => Object.keys(known).length > 0;

/** A contact moment in two clicks, from wherever one is. */
export const LogInteraction = ({ known, compact = false, before }: LogInteractionProps) => {
  const { canAccess } = useCanAccess({ resource: 'interactions', action: 'create' });
  if (!canAccess) return null;
  const dialog = (
    <FormDialog<LogInteractionInput & Record<string, unknown>, LogInteractionMutationVariables>
      label="resources.interactions.log"
      done="resources.interactions.logged"
      icon={<LogIcon />}
      compact={compact}
      about={known.businessId ?? known.associationId ?? known.contactIds?.[0]}
      operation={LogInteractionDocument}
      variables={(input) => ({
        input: before ? input : { ...input, ...known, contactIds: input.contactIds ?? known.contactIds },
      })}
      defaultValues={{ channel: 'PHONE', ...known }}
    >
      {before}
      <InteractionInputs {...(before ? {} : { known })} isPartyKnown={isKnown(known)} />
    </FormDialog>
  );
  // In the rows of a list a click opens the record; this one does not, nor those in its dialog.
  return compact ? (
    <span onClick={(event) => event.stopPropagation()} role="presentation">
      {dialog}
    </span>
  ) : (
    dialog
  );
};
