import { type Theme, useMediaQuery } from '@mui/material';

/** True where no table of several columns fits: then what would be its rows stands below each other. */
export function useNarrow(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
}
