import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import { useState } from 'react';
import {
  Button,
  Confirm,
  useCanAccess,
  useDelete,
  useNotify,
  useRecordContext,
  useRedirect,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { useRecordName } from './record-name';

/** Archives the record after one question; nothing is ever deleted here. */
export const ArchiveButton = () => {
  const resource = useResourceContext() ?? '';
  const record = useRecordContext();
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const name = useRecordName();
  const { canAccess } = useCanAccess({ resource, action: 'delete' });
  const [asking, setAsking] = useState(false);
  const [archive, { isPending }] = useDelete();

  // A record without this field is of a kind that is never put away.
  if (!record || record.archivedAt !== null || !canAccess || record.mayEdit === false) return null;

  const confirmed = () =>
    archive(
      resource,
      { id: record.id, previousData: record },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify('record.archiveDone', { type: 'success', messageArgs: { name } });
          redirect('list', resource);
        },
        onError: (error) => {
          setAsking(false);
          notify((error as Error).message, { type: 'error' });
        },
      },
    );

  return (
    <>
      <Button label="record.archive" onClick={() => setAsking(true)}>
        <ArchiveIcon />
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={translate('record.archiveQuestion', { name })}
        content={explanation(translate, record.uses as Use[] | undefined)}
        confirm="record.archive"
        onConfirm={() => void confirmed()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};

interface Use {
  name: string;
  isOver: boolean;
}

/** What happens next, with a warning where a record says what still leans on it. */
function explanation(translate: ReturnType<typeof useTranslate>, uses: Use[] = []): string {
  const list = uses.filter(({ isOver }) => !isOver).map(({ name }) => name);
  return list.length > 0
    ? translate('record.archiveUsed', { list: list.join(', ') })
    : translate('record.archiveExplanation');
}
