import LanguageIcon from '@mui/icons-material/Translate';
import {
  Box,
  ListItemIcon,
  ListItemText,
  MenuItem,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import {
  AppBar as AdminAppBar,
  LoadingIndicator,
  LocalesMenuButton,
  Logout,
  TitlePortal,
  UserMenu,
  useLocales,
  useLocaleState,
  useTranslate,
  useUserMenu,
} from 'react-admin';
import { SearchBox } from '../search/SearchBox';
import { QuickLog } from '../interactions/QuickLog';
import { tokens } from './tokens';

/** On a phone the name of the page needs the room: languages stand in the menu of the account there, and the browser reloads. */
const usePhone = () => useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));

const Toolbar = () => {
  const translate = useTranslate();
  const isPhone = usePhone();
  return (
    <>
      {/* The button keeps its name for screen readers. */}
      <Box
        sx={{
          '& .MuiButton-root': { fontSize: { xs: 0, sm: 15 }, minWidth: 0 },
          '& .MuiIconButton-root': { p: 1 },
        }}
      >
        <QuickLog />
      </Box>
      {!isPhone && <LocalesMenuButton />}
      <Box
        sx={{
          '& .RaLoadingIndicator-loadedIcon': { display: { xs: 'none', sm: 'inline-flex' } },
          '& .RaLoadingIndicator-loader': { position: { xs: 'static', sm: 'absolute' }, display: 'block' },
        }}
      >
        <LoadingIndicator aria-label={translate('ra.page.loading')} />
      </Box>
    </>
  );
};

/** The other languages, each by its own name. */
const Languages = () => {
  const languages = useLocales();
  const [current, choose] = useLocaleState();
  const menu = useUserMenu();
  return languages
    .filter(({ locale }) => locale !== current)
    .map(({ locale, name }) => (
      <MenuItem
        key={locale}
        lang={locale}
        onClick={() => {
          choose(locale);
          menu?.onClose();
        }}
      >
        <ListItemIcon>
          <LanguageIcon fontSize="small" />
        </ListItemIcon>
        <ListItemText>{name}</ListItemText>
      </MenuItem>
    ));
};

/** Called by the name that stands on it (WCAG 2.5.3); on a phone only its icon stands there, so it needs a label. */
const OwnMenu = () => {
  const isPhone = usePhone();
  return (
    <UserMenu label={isPhone ? 'ra.auth.user_menu' : ''}>
      {isPhone && <Languages />}
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
    <TitlePortal
      component="div"
      sx={{
        fontSize: { xs: tokens.type.size.body, sm: tokens.type.size.lead },
        lineHeight: tokens.type.lineHeight.tight,
        whiteSpace: { xs: 'normal', sm: 'nowrap' },
        overflowWrap: 'anywhere',
        hyphens: 'auto',
      }}
    />
    <SearchBox />
  </AdminAppBar>
);
