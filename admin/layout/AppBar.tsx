import { Box, type Theme, Typography, useMediaQuery } from '@mui/material';
import {
  AppBar as AdminAppBar,
  LoadingIndicator,
  LocalesMenuButton,
  Logout,
  TitlePortal,
  UserMenu,
  useTranslate,
} from 'react-admin';
import { SearchBox } from '../search/SearchBox';
import { QuickLog } from '../interactions/QuickLog';

const Toolbar = () => {
  const translate = useTranslate();
  return (
    <>
      <Box sx={{ '& .MuiButton-root': { fontSize: { xs: 0, sm: 15 }, minWidth: 0 } }}>
        <QuickLog />
      </Box>
      {/* On a phone the word would push the account off the screen; the button keeps its name for screen readers. */}
      <Box sx={{ '& .MuiButton-root': { fontSize: { xs: 0, sm: 15 }, minWidth: 0 } }}>
        <LocalesMenuButton />
      </Box>
      <LoadingIndicator aria-label={translate('ra.page.loading')} />
    </>
  );
};

/** Called by the name that stands on it (WCAG 2.5.3); on a phone only its icon stands there, so it needs a label. */
const OwnMenu = () => {
  const showsName = useMediaQuery<Theme>((theme) => theme.breakpoints.up('sm'));
  return (
    <UserMenu label={showsName ? '' : 'ra.auth.user_menu'}>
      <Logout />
    </UserMenu>
  );
};

export const AppBar = () => (
  <AdminAppBar
    toolbar={<Toolbar />}
    userMenu={<OwnMenu />}
    sx={{ bgcolor: 'background.paper', color: 'text.primary' }}
  >
    <Typography
      component="span"
      sx={{ display: { xs: 'none', sm: 'inline' }, fontWeight: 700, color: 'primary.main', mr: 3 }}
    >
      Ingang
    </Typography>
    <TitlePortal component="div" />
    <SearchBox />
  </AdminAppBar>
);
