import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** A part of a record page with its own heading. */
export const Section = ({
  title,
  actions,
  children,
}: {
  title: string;
  /** What one can do with this part. */
  actions?: ReactNode;
  children: ReactNode;
}) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ p: { xs: 2, sm: 3 }, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 2 }}>
        <Typography component="h2" variant="h2" sx={{ flexGrow: 1 }}>
          {translate(title)}
        </Typography>
        {/* Together: where they do not fit beside the heading they stand below it, not one here and one there. */}
        {actions && (
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', ml: { xs: 0, sm: -1 } }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
};
