import RestoreIcon from '@mui/icons-material/UnarchiveOutlined';
import { useMutation } from '@tanstack/react-query';
import {
  Button,
  type RaRecord,
  useCanAccess,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRefresh,
  useResourceContext,
} from 'react-admin';
import { useRecordName } from './record-name';
import type { IngangDataProvider } from '../providers/data-provider';

/** Brings an archived record back; shows only on one. */
export const RestoreButton = () => {
  const resource = useResourceContext() ?? '';
  const record = useRecordContext();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const name = useRecordName();
  const { canAccess } = useCanAccess({ resource, action: 'delete' });
  const { mutate, isPending } = useMutation({
    mutationFn: (archived: RaRecord) =>
      dataProvider.restore(resource, { id: archived.id, previousData: archived }),
    onSuccess: () => {
      notify('record.restoreDone', { type: 'success', messageArgs: { name } });
      refresh();
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });

  if (!record?.archivedAt || !canAccess || record.mayEdit === false) return null;
  return (
    <Button label="record.restore" onClick={() => mutate(record)} disabled={isPending}>
      <RestoreIcon />
    </Button>
  );
};
