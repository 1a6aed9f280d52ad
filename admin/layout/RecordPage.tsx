import { Box, Card } from '@mui/material';
import type { ReactNode } from 'react';

interface RecordPageProps {
  head: ReactNode;
  children: ReactNode;
  /** Stands beside the record where there is room, below it elsewhere: the timeline. */
  aside?: ReactNode;
  /** Uses the whole width: an editor with its preview. */
  wide?: boolean | undefined;
}

/** The page of one record: its head, what we know of it, and what happened beside it. */
export const RecordPage = ({ head, children, aside, wide }: RecordPageProps) => (
  <Box sx={{ width: '100%', maxWidth: aside || wide ? 1440 : 1040 }}>
    {head}
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: aside ? 'minmax(0, 1fr) 400px' : 'minmax(0, 1fr)' },
      }}
    >
      <Card>{children}</Card>
      {aside}
    </Box>
  </Box>
);
