import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useCanAccess, useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { RowLink } from '../fields/RowLink';
import { DoubleSeatsDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

/** On the page of a contact: where one person holds two places, so that a colleague can cancel one of them. */
export const DoubleSeats = () => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const id = useRecordContext()?.id;
  const { perform } = useDataProvider<IngangDataProvider>();
  const { canAccess } = useCanAccess({ resource: 'duplicates', action: 'list' });
  const { data } = useQuery({
    queryKey: ['doubleSeats', id],
    queryFn: () => perform(DoubleSeatsDocument, { contactId: String(id) }),
    enabled: Boolean(canAccess && id),
  });
  return data?.seats.map((seat) => (
    <Alert key={seat.id} severity="warning" sx={{ mx: 3, mb: 3 }}>
      {translate('resources.duplicates.doubleSeats', {
        smart_count: seat.registrations,
        moment: moment(seat.startsAt),
      })}{' '}
      <RowLink resource="events" id={seat.id} name={seat.title} />
    </Alert>
  ));
};
