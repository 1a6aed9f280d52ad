import { Box, LinearProgress, Typography } from '@mui/material';

/** How full it is: a bar for the eye, numbers for who reads. */
export const SeatsBar = ({ seatsTaken, capacity }: { seatsTaken: number; capacity: number }) => (
  <Box sx={{ minWidth: 96 }}>
    <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {seatsTaken} / {capacity}
    </Typography>
    <LinearProgress
      variant="determinate"
      aria-hidden
      value={capacity > 0 ? Math.min(100, (seatsTaken / capacity) * 100) : 0}
      color={seatsTaken >= capacity ? 'warning' : 'primary'}
      sx={{ height: 6, borderRadius: 3 }}
    />
  </Box>
);
