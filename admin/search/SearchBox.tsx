import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, type Theme } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';

const load = () => import('./SearchPalette');
const SearchPalette = lazy(load);

/** Long enough after the page for it to be ready first. */
const beforehand = 1500;

// On a phone only the icon shows, and the name stays for who cannot see it.
const narrowOnly = (theme: Theme) => ({ [theme.breakpoints.down('md')]: visuallyHidden });

/** In the bar above every page, and under Ctrl or Cmd with K. */
export const SearchBox = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'search', action: 'list' });

  useEffect(() => {
    if (!canAccess) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    const timer = setTimeout(() => void load(), beforehand);
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
    };
  }, [canAccess]);

  if (!canAccess) return null;
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<SearchIcon />}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{
          minWidth: { xs: 40, md: 240 },
          // The name of the page needs every pixel of the narrowest phone.
          px: { xs: 1, sm: 2 },
          mr: { xs: 0.5, sm: 1 },
          justifyContent: 'flex-start',
          color: 'text.secondary',
          borderColor: '#7b8b92',
          '& .MuiButton-startIcon': { mr: { xs: 0, md: 1 } },
        }}
      >
        <Box component="span" sx={[{ flexGrow: 1, textAlign: 'left' }, narrowOnly]}>
          {translate('search.open')}
        </Box>
        <Box
          component="kbd"
          aria-hidden
          sx={{ display: { xs: 'none', md: 'inline' }, font: 'inherit', fontSize: 14 }}
        >
          {/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'}
        </Box>
      </Button>
      {open && (
        <Suspense>
          <SearchPalette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
