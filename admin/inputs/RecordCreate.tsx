import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import {
  CreateBase,
  type RaRecord,
  SimpleForm,
  useCreateContext,
  useNotify,
  useRecordFromLocation,
  useRedirect,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin';
import { Heading } from '../layout/Heading';
import { RecordPage } from '../layout/RecordPage';
import { useDraftStore } from './drafts';
import { KeepDraft } from './KeepDraft';
import { SaveToolbar } from './SaveToolbar';

interface RecordCreateProps {
  children: ReactNode;
  /** What a new record starts with. */
  defaultValues?: Record<string, unknown>;
  /** Uses the whole width. */
  wide?: boolean;
}

/** The page that adds a record: a draft is kept until it is saved. */
export const RecordCreate = ({ children, defaultValues, wide }: RecordCreateProps) => {
  const resource = useResourceContext() ?? '';
  const { hasShow } = useResourceDefinition();
  const drafts = useDraftStore(resource);
  const draftId = useDraftId();
  const notify = useNotify();
  const redirect = useRedirect();

  const onSuccess = (created: RaRecord) => {
    drafts.remove(draftId);
    notify('ra.notification.created', { type: 'success' });
    redirect(hasShow ? 'show' : 'list', resource, created.id, created);
  };

  return (
    <CreateBase mutationOptions={{ onSuccess }}>
      <RecordPage head={<Head />} wide={wide}>
        <SimpleForm defaultValues={defaultValues} toolbar={<SaveToolbar />}>
          <KeepDraft id={draftId} />
          {children}
        </SimpleForm>
      </RecordPage>
    </CreateBase>
  );
};

/** What is typed about one business is not put back in a form about another. */
function useDraftId(): string | undefined {
  const known = useRecordFromLocation() as object | null;
  return known ? `new.${JSON.stringify(known)}` : undefined;
}

const Head = () => {
  const { defaultTitle } = useCreateContext();
  return (
    <Box sx={{ mb: 2 }}>
      <Heading text={defaultTitle ?? ''} />
    </Box>
  );
};
