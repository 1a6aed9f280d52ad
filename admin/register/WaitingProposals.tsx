import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useCreatePath, useDataProvider, usePermissions, useTranslate } from 'react-admin';
import { WaitingProposalsDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

/** For whoever may decide: how many notices of the trade register wait. Nothing waits, nothing is said. */
export const WaitingProposals = () => {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { permissions = [] } = usePermissions<string[]>();
  const { data } = useQuery({
    queryKey: ['changeProposals', 'waiting'],
    queryFn: () => dataProvider.perform(WaitingProposalsDocument, {}),
    enabled: permissions.includes('register.write'),
  });
  if (!data?.all.totalCount) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      <Link to={createPath({ resource: 'changeProposals', type: 'list' })} sx={{ fontWeight: 600 }}>
        {translate('resources.changeProposals.waiting', { smart_count: data.all.totalCount })}
      </Link>{' '}
      {data.mine.totalCount > 0 &&
        translate('resources.changeProposals.waitingMine', { smart_count: data.mine.totalCount })}
    </Alert>
  );
};
