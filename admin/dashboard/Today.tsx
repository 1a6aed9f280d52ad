import { Box, Card, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { useDataProvider, useGetIdentity, useLocaleState, usePermissions, useTranslate } from 'react-admin';
import { CommitmentTable } from '../commitments/CommitmentTable';
import { DashboardDocument, type DashboardQuery } from '../graphql/generated';
import { Heading } from '../layout/Heading';
import type { IngangDataProvider } from '../providers/data-provider';
import { WaitingProposals } from '../register/WaitingProposals';
import { UpcomingEvents, VisitsToday } from './agenda';

// Charts are heavy and not what a day starts with.
const VisitsPerMonth = lazy(() => import('./VisitsPerMonth'));

type Counts = DashboardQuery['dashboard']['counts'];

/** The figures of the head, in the order people ask for them. */
const figures = [
  'businesses',
  'contacts',
  'associations',
  'visitsThisYear',
  'openCommitments',
  'lateCommitments',
  'myFollowUps',
  'confirmedSubscriptions',
] as const satisfies readonly (keyof Counts)[];

/** Where a day starts: who is visited, what was promised, what is coming, and how it stands. */
export const Today = () => {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { permissions = [] } = usePermissions<string[]>();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const isWelcome = permissions.includes('dashboard.read');
  const { data } = useQuery({
    queryKey: ['dashboard'],
    queryFn: () => dataProvider.perform(DashboardDocument, {}),
    enabled: isWelcome,
  });
  const parts = data?.dashboard;
  const name = identity?.fullName;

  return (
    <Box sx={{ maxWidth: 1440 }}>
      <Heading
        bar={translate('menu.today')}
        text={name ? translate('today.greeting', { name }) : translate('menu.today')}
      />
      {parts && (
        <>
          <Figures counts={parts.counts} />
          <WaitingProposals />
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <Stack spacing={3}>
              {permissions.includes('visits.read') && (
                <Part title="today.visits">
                  <VisitsToday visits={parts.visitsToday} />
                </Part>
              )}
              {permissions.includes('events.read') && (
                <Part title="today.events">
                  <UpcomingEvents events={parts.upcomingEvents} />
                </Part>
              )}
            </Stack>
            <Stack spacing={3}>
              {permissions.includes('commitments.read') && (
                <Part title="today.commitments">
                  <CommitmentTable rows={parts.myCommitments} side="to" />
                </Part>
              )}
              {permissions.includes('visits.read') && (
                <Part title="today.visitsPerMonth">
                  <Suspense fallback={null}>
                    <VisitsPerMonth />
                  </Suspense>
                </Part>
              )}
            </Stack>
          </Box>
        </>
      )}
    </Box>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Typography component="h2" variant="h2" sx={{ mb: 1.5 }}>
        {translate(title)}
      </Typography>
      {children}
    </Card>
  );
};

const Figures = ({ counts }: { counts: Counts }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const inWords = new Intl.NumberFormat(locale);
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gap: 2,
        my: 2,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      {figures.map((figure) => (
        <Card key={figure} component="div" sx={{ px: 2, py: 1 }}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {translate(`today.figures.${figure}`)}
          </Typography>
          <Typography component="dd" variant="h1" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {inWords.format(counts[figure])}
          </Typography>
        </Card>
      ))}
    </Box>
  );
};
