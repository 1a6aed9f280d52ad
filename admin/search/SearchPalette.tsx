import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, Dialog, Divider, InputBase, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PaletteList } from './PaletteList';
import { usePalette } from './use-palette';

/** Find anything, or do something with it, without leaving the keyboard. */
const SearchPalette = ({ close }: { close: () => void }) => {
  const translate = useTranslate();
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="sm"
      aria-label={translate('search.title')}
      sx={{
        '& .MuiDialog-container': { alignItems: 'flex-start' },
        '& .MuiDialog-paper': { m: { xs: 1, sm: 4 }, width: { xs: 'calc(100% - 16px)' } },
      }}
    >
      <Palette close={close} />
    </Dialog>
  );
};

export default SearchPalette;

/** Inside the dialog, for it needs the text box from its first moment. */
const Palette = ({ close }: { close: () => void }) => {
  const translate = useTranslate();
  const palette = usePalette(close);
  const { autocomplete, actions, goTo } = palette;
  const { getRootProps, getInputProps, groupedOptions: groups } = autocomplete;
  return (
    <>
      <Box {...getRootProps()}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', px: 2, py: 1 }}>
          <SearchIcon color="action" />
          <InputBase
            fullWidth
            autoFocus
            placeholder={translate('search.placeholder')}
            inputProps={{
              ...getInputProps(),
              'aria-label': translate('search.title'),
              enterKeyHint: 'go',
              autoComplete: 'off',
            }}
            onKeyDown={palette.onKeyDown}
            sx={{ fontSize: 18, '& input:focus-visible': { outline: 'none' } }}
          />
        </Stack>
      </Box>
      <Divider />
      <Message {...palette} />
      {groups.length > 0 && <PaletteList {...autocomplete} groups={groups} isSettled={palette.isSettled} />}
      <Divider />
      <Stack
        direction="row"
        useFlexGap
        spacing={1}
        sx={{ flexWrap: 'wrap', alignItems: 'center', px: 2, py: 1 }}
      >
        {actions.map(({ keys, label, to }) => (
          <Button
            key={keys}
            size="small"
            variant="outlined"
            aria-keyshortcuts={keys}
            onClick={() => goTo(to)}
          >
            {label}
            <Keys of={keys} />
          </Button>
        ))}
        <Typography variant="caption" color="textSecondary" sx={{ display: { xs: 'none', sm: 'block' } }}>
          {translate('search.hint')}
        </Typography>
      </Stack>
    </>
  );
};

/** How it went, read aloud too. */
const Message = ({ text, isSettled, isError, isNothing, count }: ReturnType<typeof usePalette>) => {
  const translate = useTranslate();
  const words = () => {
    if (isError) return translate('search.failed');
    if (text === '') return translate('search.welcome');
    if (!isSettled) return translate('search.busy');
    return isNothing
      ? translate('search.nothing', { text })
      : translate('search.count', { smart_count: count });
  };
  return (
    <Box sx={{ px: 2, pt: 1 }}>
      <Typography role="status" variant="caption" color="textSecondary" component="div">
        {words()}
      </Typography>
      {isNothing && <Typography variant="body2">{translate('search.tip')}</Typography>}
    </Box>
  );
};

const Keys = ({ of }: { of: string }) => (
  <Box
    component="kbd"
    aria-hidden
    sx={{
      ml: 1,
      fontFamily: 'inherit',
      fontSize: 14,
      color: 'text.secondary',
      display: { xs: 'none', sm: 'inline' },
    }}
  >
    {of.replace('+', ' ')}
  </Box>
);
