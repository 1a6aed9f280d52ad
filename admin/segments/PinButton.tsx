import PinnedIcon from '@mui/icons-material/PushPin';
import PinIcon from '@mui/icons-material/PushPinOutlined';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, useCanAccess, useDataProvider, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { PinSegmentDocument, type SegmentRecordFragment, UnpinSegmentDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { pinnedKey } from './pinned';

/** Puts the segment in one's own menu, or takes it out. */
export const PinButton = () => {
  const segment = useRecordContext<SegmentRecordFragment & { id: string }>();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'segments', action: 'list' });
  const isPinned = segment?.isPinned ?? false;
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      dataProvider.perform(isPinned ? UnpinSegmentDocument : PinSegmentDocument, { id: segment?.id ?? '' }),
    onSuccess: async () => {
      notify(`resources.segments.${isPinned ? 'unpinned' : 'pinned'}`, { type: 'success' });
      await queries.invalidateQueries({ queryKey: pinnedKey });
      refresh();
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (!segment || !canAccess) return null;
  return (
    <Button
      label={`resources.segments.${isPinned ? 'unpin' : 'pin'}`}
      onClick={() => mutate()}
      disabled={isPending}
    >
      {isPinned ? <PinnedIcon /> : <PinIcon />}
    </Button>
  );
};
