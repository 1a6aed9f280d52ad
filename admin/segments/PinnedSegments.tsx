import PinnedIcon from '@mui/icons-material/PushPinOutlined';
import { useQuery } from '@tanstack/react-query';
import { useCreatePath, useDataProvider } from 'react-admin';
import { PinnedSegmentsDocument } from '../graphql/generated';
import { MenuLink } from '../layout/MenuLink';
import type { IngangDataProvider } from '../providers/data-provider';
import { pinnedKey } from './pinned';

/** The segments somebody keeps at hand, as lines of the menu. */
export const PinnedSegments = () => {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const createPath = useCreatePath();
  const { data } = useQuery({
    queryKey: pinnedKey,
    queryFn: () => dataProvider.perform(PinnedSegmentsDocument, {}),
  });
  return data?.pinned.map(({ id, name }) => (
    <MenuLink
      key={id}
      to={createPath({ resource: 'segments', type: 'show', id })}
      label={name}
      icon={<PinnedIcon fontSize="small" />}
    />
  ));
};
