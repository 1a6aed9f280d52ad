import { Stack } from '@mui/material';
import type { ReactNode } from 'react';

/** Links below each other, far enough apart to hit the right one. */
export const Lines = ({ children }: { children: ReactNode }) => (
  <Stack
    sx={{
      alignItems: 'flex-start',
      lineHeight: '24px',
      '& > *': { minHeight: 24, overflowWrap: 'anywhere' },
    }}
  >
    {children}
  </Stack>
);
