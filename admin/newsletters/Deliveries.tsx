import { MenuItem, Pagination, Stack, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useDataProvider, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { StatusChip } from '../fields/StatusChip';
import {
  type DeliveryStatus,
  DeliveryStatusValues,
  NewsletterDeliveriesDocument,
} from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import type { IngangDataProvider } from '../providers/data-provider';
import { deliveryStatusTones } from './newsletter-status';

const perPage = 25;

/** Address by address, for who may see addresses: who got it, who did not and why. */
export const Deliveries = ({ newsletterId }: { newsletterId: string }) => {
  const { canAccess } = useCanAccess({ resource: 'deliveries', action: 'list' });
  return canAccess ? <DeliveryList newsletterId={newsletterId} /> : null;
};

const DeliveryList = ({ newsletterId }: { newsletterId: string }) => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const [status, setStatus] = useState<DeliveryStatus | ''>('');
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const filter = { q, ...(status === '' ? {} : { statuses: [status] }) };
  const { data } = useQuery({
    queryKey: ['newsletters', 'deliveries', newsletterId, filter, page],
    queryFn: () =>
      dataProvider.perform(NewsletterDeliveriesDocument, {
        newsletterId,
        filter,
        first: perPage,
        offset: (page - 1) * perPage,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title="resources.newsletters.sections.deliveries">
      <Stack direction="row" spacing={2} sx={{ mb: 2 }}>
        <TextField
          size="small"
          type="search"
          label={translate('letter.address')}
          value={q}
          onChange={({ target }) => {
            setQ(target.value);
            setPage(1);
          }}
        />
        <TextField
          select
          size="small"
          label={translate('letter.deliveryStatus')}
          value={status}
          sx={{ minWidth: 200 }}
          onChange={({ target }) => {
            setStatus(target.value as DeliveryStatus | '');
            setPage(1);
          }}
        >
          <MenuItem value="">{translate('letter.all')}</MenuItem>
          {DeliveryStatusValues.map((value) => (
            <MenuItem key={value} value={value}>
              {translate(`enums.DeliveryStatus.${value}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <RowTable
        rows={data?.page.nodes ?? []}
        empty="letter.noDeliveries"
        isPast={({ status: state }) => state === 'EXCLUDED' || state === 'CANCELLED'}
        columns={{
          'letter.address': ({ name, email }) => (name ? `${name} <${email}>` : email),
          'letter.deliveryStatus': ({ status: state }) => (
            <StatusChip
              label={translate(`enums.DeliveryStatus.${state}`)}
              tone={deliveryStatusTones[state]}
            />
          ),
          'letter.why': ({ exclusionReason, reason }) =>
            exclusionReason ? translate(`enums.ExclusionReason.${exclusionReason}`) : (reason ?? ''),
          'letter.takenAt': ({ acceptedAt }) => (acceptedAt ? moment(acceptedAt) : '–'),
        }}
      />
      <Pagination
        sx={{ mt: 2 }}
        count={Math.max(1, Math.ceil((data?.page.totalCount ?? 0) / perPage))}
        page={page}
        onChange={(_event, next) => setPage(next)}
      />
    </Section>
  );
};
