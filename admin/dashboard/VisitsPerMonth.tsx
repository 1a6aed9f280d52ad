import { Typography } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { VisitsPerMonthDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { visitBars } from './visit-bars';

/** Who visited how often in the past year: a picture, and its story in words for who does not see it. */
const VisitsPerMonth = () => {
  const translate = useTranslate();
  const { shortMonth } = useMoments();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['visitsPerMonth'],
    queryFn: () => dataProvider.perform(VisitsPerMonthDocument, {}),
  });
  if (!data) return null;
  const { months, series, total } = visitBars(data.visitsPerMonth);
  if (total === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('today.noVisitsThisYear')}
      </Typography>
    );
  }
  return (
    <figure style={{ margin: 0 }} aria-label={translate('today.visitsInWords', { total })}>
      <BarChart
        height={260}
        margin={{ left: 0, right: 0 }}
        xAxis={[{ scaleType: 'band', data: months.map(shortMonth) }]}
        series={series.map(({ id, name, colour, visits }) => ({
          id,
          label: name,
          color: colour,
          data: visits,
          stack: 'visits',
        }))}
      />
    </figure>
  );
};

export default VisitsPerMonth;
