import { type ReactNode, useState } from 'react';
import {
  EditBase,
  type RaRecord,
  SimpleForm,
  useNotify,
  useRecordContext,
  useRedirect,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin';
import { RecordHistory } from '../history/RecordHistory';
import { FollowMerge } from '../layout/FollowMerge';
import { PageTitle } from '../layout/PageTitle';
import { RecordPage } from '../layout/RecordPage';
import { WhenLoaded } from '../layout/WhenLoaded';
import { ApiError } from '../providers/api-error';
import { wholeRecord } from '../providers/whole-record';
import { useDraftStore } from './drafts';
import { KeepDraft } from './KeepDraft';
import { SaveConflict } from './SaveConflict';
import { SaveToolbar } from './SaveToolbar';

const keepWhatIsTyped = { keepDirtyValues: true };

/**
 * Once the form is filled nothing is read behind one's back: the version that is saved over must be the one that was seen, or a change
 * of somebody else would be overwritten without a question.
 */
const asItWasSeen = { ...wholeRecord, refetchOnWindowFocus: false, refetchOnReconnect: false };

/** The edit page of a record: saved by version, a draft is kept, a conflict loses nothing. */
export const RecordEdit = ({ children, wide }: { children: ReactNode; wide?: boolean }) => {
  const resource = useResourceContext() ?? '';
  const { hasShow } = useResourceDefinition();
  const drafts = useDraftStore(resource);
  const notify = useNotify();
  const redirect = useRedirect();
  const [conflict, setConflict] = useState<ApiError>();

  const onSuccess = (saved: RaRecord) => {
    drafts.remove(saved.id);
    notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } });
    redirect(hasShow ? 'show' : 'list', resource, saved.id, saved);
  };
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'STALE_VERSION') setConflict(error);
    else notify(error instanceof Error ? error.message : 'errors.INTERNAL', { type: 'error' });
  };

  return (
    <FollowMerge type="edit">
      <EditBase
        mutationMode="pessimistic"
        queryOptions={asItWasSeen}
        mutationOptions={{ ...wholeRecord, onSuccess, onError }}
      >
        <WhenLoaded>
          <RecordPage head={<PageTitle />} wide={wide}>
            <SimpleForm resetOptions={keepWhatIsTyped} toolbar={<SaveToolbar />}>
              <KeepDraft />
              {children}
              {conflict && <Conflict onClose={() => setConflict(undefined)} />}
            </SimpleForm>
            {!hasShow && <RecordHistory />}
          </RecordPage>
        </WhenLoaded>
      </EditBase>
    </FollowMerge>
  );
};

/** Remembers the record as the form was filled with it, before the newer one is read. */
const Conflict = ({ onClose }: { onClose: () => void }) => {
  const record = useRecordContext();
  const [before] = useState(record);
  return before ? <SaveConflict base={before} onClose={onClose} /> : null;
};
