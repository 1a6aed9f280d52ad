import { type ReactNode, useState } from 'react';
import {
  Edit,
  type RaRecord,
  SimpleForm,
  useNotify,
  useRecordContext,
  useRedirect,
  useResourceContext,
} from 'react-admin';
import { ApiError } from '../providers/api-error';
import { ConflictDialog } from './ConflictDialog';
import { useDraftStore } from './drafts';
import { KeepDraft } from './KeepDraft';

const keepWhatIsTyped = { keepDirtyValues: true };

/** The edit page of a record: saved by version, a draft is kept, a conflict loses nothing. */
export const RecordEdit = ({ children }: { children: ReactNode }) => {
  const resource = useResourceContext() ?? '';
  const drafts = useDraftStore(resource);
  const notify = useNotify();
  const redirect = useRedirect();
  const [conflict, setConflict] = useState<ApiError>();

  const onSuccess = (saved: RaRecord) => {
    drafts.remove(saved.id);
    notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } });
    redirect('show', resource, saved.id, saved);
  };
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'STALE_VERSION') setConflict(error);
    else notify(error instanceof Error ? error.message : 'errors.INTERNAL', { type: 'error' });
  };

  return (
    <Edit mutationMode="pessimistic" mutationOptions={{ onSuccess, onError }} actions={false}>
      <SimpleForm resetOptions={keepWhatIsTyped}>
        <KeepDraft />
        {children}
        {conflict && <Conflict onClose={() => setConflict(undefined)} />}
      </SimpleForm>
    </Edit>
  );
};

/** Remembers the record as the form was filled with it, before the newer one is read. */
const Conflict = ({ onClose }: { onClose: () => void }) => {
  const record = useRecordContext();
  const [before] = useState(record);
  return <ConflictDialog before={before} onClose={onClose} />;
};
