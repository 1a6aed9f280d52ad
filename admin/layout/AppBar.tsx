import { Box, Typography } from '@mui/material';
import { AppBar as AdminAppBar, LoadingIndicator, LocalesMenuButton, TitlePortal } from 'react-admin';

const Toolbar = () => (
  <>
    {/* On a phone the word would push the account off the screen; the button keeps its name for screen readers. */}
    <Box sx={{ '& .MuiButton-root': { fontSize: { xs: 0, sm: 15 }, minWidth: 0 } }}>
      <LocalesMenuButton />
    </Box>
    <LoadingIndicator />
  </>
);

export const AppBar = () => (
  <AdminAppBar toolbar={<Toolbar />} sx={{ bgcolor: 'background.paper', color: 'text.primary' }}>
    <Typography
      component="span"
      sx={{ display: { xs: 'none', sm: 'inline' }, fontWeight: 700, color: 'primary.main', mr: 3 }}
    >
      Ingang
    </Typography>
    <TitlePortal component="div" />
  </AdminAppBar>
);
