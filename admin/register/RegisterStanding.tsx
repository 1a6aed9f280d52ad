import CheckIcon from '@mui/icons-material/SyncOutlined';
import { Alert, Stack, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, usePermissions, useRecordContext, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { RowLink } from '../fields/RowLink';
import {
  type BusinessRecordFragment as Business,
  CheckInRegisterDocument,
  type RegisterCheckOutcome,
  RegisterOfBusinessDocument,
  type RegisterOfBusinessQuery,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { WordButton } from '../layout/WordButton';

/** How a business stands towards the trade register: what waits for a decision, and when it was last looked at. */
export const RegisterStanding = () => {
  const { permissions = [] } = usePermissions<string[]>();
  const business = useRecordContext<Business>();
  if (!business || !permissions.includes('register.read')) return null;
  return <Standing {...business} mayDecide={permissions.includes('register.write')} />;
};

type StandingProps = Pick<Business, 'id' | 'kvkNumber' | 'isAddressShielded' | 'archivedAt'> & {
  mayDecide: boolean;
};

const Standing = ({ id, kvkNumber, isAddressShielded, archivedAt, mayDecide }: StandingProps) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const isLive = !archivedAt;
  const { data } = useQuery({
    queryKey: ['changeProposals', 'ofBusiness', id],
    queryFn: () => dataProvider.perform(RegisterOfBusinessDocument, { id }),
    enabled: isLive,
  });
  return (
    <Stack spacing={1.5} sx={{ mt: 2 }}>
      {data && <Waiting proposals={data.open.nodes} />}
      {isAddressShielded && <Alert severity="info">{translate('register.addressIsShielded')}</Alert>}
      {data && data.registerSource !== 'none' && (
        <LastCheck id={id} kvkNumber={kvkNumber} mayCheck={mayDecide} {...data} />
      )}
    </Stack>
  );
};

const Waiting = ({ proposals }: { proposals: RegisterOfBusinessQuery['open']['nodes'] }) => {
  const translate = useTranslate();
  if (proposals.length === 0) return null;
  return (
    <Alert severity="warning">
      {translate('resources.changeProposals.onBusiness')}
      <Stack component="ul" useFlexGap spacing={0.5} sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {proposals.map(({ id, kind }) => (
          <li key={id}>
            <RowLink
              resource="changeProposals"
              id={id}
              name={translate(`enums.ChangeProposalKind.${kind}`)}
            />
          </li>
        ))}
      </Stack>
    </Alert>
  );
};

type LastCheckProps = Pick<RegisterOfBusinessQuery, 'registerSource' | 'registerCheckedAt'> &
  Pick<StandingProps, 'id' | 'kvkNumber'> & { mayCheck: boolean };

const LastCheck = ({ id, kvkNumber, registerSource, registerCheckedAt, mayCheck }: LastCheckProps) => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => dataProvider.perform(CheckInRegisterDocument, { businessId: id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['changeProposals'] }),
  });
  const checked = registerCheckedAt
    ? translate('register.checkedAt', { moment: moment(registerCheckedAt) })
    : translate('register.neverChecked');
  return (
    <>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography variant="body2" color="textSecondary">
          {kvkNumber ? checked : translate('register.noNumber')}
          {registerSource === 'demo' && ` ${translate('resources.changeProposals.demo')}`}
        </Typography>
        {kvkNumber && mayCheck && (
          <WordButton
            label="register.checkNow"
            startIcon={<CheckIcon />}
            disabled={isPending}
            onClick={() => mutate()}
          />
        )}
      </Stack>
      <Outcome error={error} outcome={data?.checkInRegister.outcome} />
    </>
  );
};

const Outcome = ({ error, outcome }: { error: Error | null; outcome: RegisterCheckOutcome | undefined }) => {
  const translate = useTranslate();
  return (
    <div role="status">
      {error && <Alert severity="error">{error.message}</Alert>}
      {outcome && !error && (
        <Alert severity={outcome === 'NOTHING_NEW' ? 'success' : 'warning'}>
          {translate(`register.outcomes.${outcome}`)}
        </Alert>
      )}
    </div>
  );
};
