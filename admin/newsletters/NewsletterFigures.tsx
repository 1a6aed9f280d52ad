import AgainIcon from '@mui/icons-material/ReplayOutlined';
import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { type NewsletterRecordFragment, SendUncertainAgainDocument } from '../graphql/generated';
import { VerbButton } from '../layout/VerbButton';
import { takenOf } from './newsletter-status';

/** What became of the letters. Opening is not measured: nobody is followed. */
export const NewsletterFigures = () => {
  const record = useRecordContext<NewsletterRecordFragment>();
  const translate = useTranslate();
  if (!record) return null;
  const { deliveryCounts, exclusionCounts, unsubscribedSince } = record;
  const uncertain = deliveryCounts.find(({ status }) => status === 'UNCERTAIN')?.count ?? 0;
  const figures: [string, number][] = [
    [translate('letter.taken'), takenOf(deliveryCounts)],
    ...deliveryCounts
      .filter(({ status }) => status !== 'EXCLUDED')
      .map(({ status, count }): [string, number] => [translate(`enums.DeliveryStatus.${status}`), count]),
    [translate('letter.unsubscribed'), unsubscribedSince],
  ];
  return (
    <>
      <Box
        component="dl"
        sx={{ display: 'grid', gap: 2, m: 0, gridTemplateColumns: 'repeat(auto-fill, minmax(144px, 1fr))' }}
      >
        {figures.map(([label, count]) => (
          <div key={label}>
            <Typography component="dt" variant="caption" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" variant="h1" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
              {count}
            </Typography>
          </div>
        ))}
      </Box>
      {exclusionCounts.length > 0 && (
        <Typography variant="body2" sx={{ mt: 2 }}>
          {translate('letter.leftOut', {
            list: exclusionCounts
              .map(({ reason, count }) => `${count} ${translate(`enums.ExclusionReason.${reason}`)}`)
              .join(', '),
          })}
        </Typography>
      )}
      {uncertain > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="body2">{translate('letter.uncertain', { smart_count: uncertain })}</Typography>
          <VerbButton
            label="letter.sendUncertainAgain"
            done="letter.done.RESUME"
            icon={<AgainIcon />}
            operation={SendUncertainAgainDocument}
            variables={{ id: record.id }}
          />
        </Box>
      )}
    </>
  );
};
