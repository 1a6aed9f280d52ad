import { Typography } from '@mui/material';
import { AppBar as AdminAppBar, LoadingIndicator, LocalesMenuButton, TitlePortal } from 'react-admin';

const Toolbar = () => (
  <>
    <LocalesMenuButton />
    <LoadingIndicator />
  </>
);

export const AppBar = () => (
  <AdminAppBar toolbar={<Toolbar />}>
    <Typography component="span" sx={{ fontWeight: 700, color: 'primary.main', mr: 3 }}>
      Ingang
    </Typography>
    <TitlePortal />
  </AdminAppBar>
);
