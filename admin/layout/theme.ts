import { nlNL } from '@mui/material/locale';
import { createTheme, type ThemeOptions } from '@mui/material/styles';
import { CheckboxRoot } from './CheckboxRoot';
import { tokens } from './tokens';

const { colors, type, radius } = tokens;

const border = `1px solid ${colors.border}`;
/** Borders of things one can operate need 3 : 1 (WCAG 1.4.11); quiet lines between things do not. */
const controlBorder = '#7b8b92';
const focusRing = { outline: `2px solid ${colors.focus}`, outlineOffset: 2 };

const onOneCanvas = { '@media (max-width: 600px)': { backgroundColor: 'transparent' } };

const components: ThemeOptions['components'] = {
  MuiCheckbox: { defaultProps: { component: CheckboxRoot } },
  MuiCssBaseline: {
    styleOverrides: {
      body: { fontFeatureSettings: "'kern', 'liga'" },
      a: { color: colors.accent },
      '#react-admin-title h1': { font: 'inherit', margin: 0 },
      ':focus-visible': focusRing,
      '@media (prefers-reduced-motion: reduce)': {
        '*, ::before, ::after': { transitionDuration: '0s !important', animationDuration: '0s !important' },
      },
    },
  },
  RaEmpty: {
    styleOverrides: {
      root: {
        '& .RaEmpty-message': { color: colors.inkMuted },
        '& .RaEmpty-message h4': { fontSize: '1.25rem' },
        '& .RaEmpty-icon': { width: 64, height: 64, opacity: 0.5 },
      },
    },
  },
  RaCreateButton: {
    styleOverrides: { root: { '&.RaCreateButton-floating': { right: 16, bottom: 16 } } },
  },
  // One canvas behind the filters, on a phone too.
  RaListToolbar: { styleOverrides: { root: onOneCanvas } },
  RaTopToolbar: { styleOverrides: { root: onOneCanvas } },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { outlined: { border }, rounded: { borderRadius: radius.medium } },
  },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  // The name of a first field stands on its border, where the content would begin to scroll.
  MuiDialogContent: { styleOverrides: { root: { '.MuiDialogTitle-root + &': { paddingTop: 8 } } } },
  MuiDialog: { styleOverrides: { paper: { border, borderRadius: radius.medium } } },
  MuiPopover: { styleOverrides: { paper: { border, boxShadow: '0 4px 16px rgb(26 38 43 / 0.12)' } } },
  MuiAppBar: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { borderBottom: border } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: { root: { minHeight: 32, fontWeight: type.weight.medium } },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
  MuiOutlinedInput: {
    styleOverrides: {
      notchedOutline: { borderColor: controlBorder },
      root: { backgroundColor: colors.surface },
    },
  },
  RaSelectInput: { defaultProps: { margin: 'none' } },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0 } } },
  MuiTableCell: {
    styleOverrides: {
      root: {
        borderBottom: border,
        fontVariantNumeric: 'tabular-nums',
        paddingBlock: 8,
        '& time': { whiteSpace: 'nowrap' },
      },
      sizeSmall: { paddingInline: 12 },
      head: { color: colors.inkMuted, fontWeight: type.weight.medium, backgroundColor: 'transparent' },
    },
  },
  MuiTableBody: { styleOverrides: { root: { '& tr:last-child > *': { borderBottom: 0 } } } },
  MuiChip: { styleOverrides: { root: { borderRadius: radius.small, fontWeight: type.weight.medium } } },
  MuiTab: { styleOverrides: { root: { minHeight: 40, fontWeight: type.weight.medium } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
  MuiTooltip: { styleOverrides: { tooltip: { backgroundColor: colors.ink, fontSize: type.size.small } } },
};

/** Calm and dense: one accent, quiet borders instead of shadows, a grid of four pixels. */
export const theme = createTheme(
  {
    palette: {
      mode: 'light',
      primary: { main: colors.accent, dark: colors.accentStrong, contrastText: colors.onAccent },
      secondary: { main: colors.accent, dark: colors.accentStrong, contrastText: colors.onAccent },
      success: { main: colors.success },
      warning: { main: colors.warning },
      error: { main: colors.danger },
      info: { main: colors.accent },
      text: { primary: colors.ink, secondary: colors.inkMuted },
      background: { default: colors.canvas, paper: colors.surface },
      divider: colors.border,
      action: { hover: colors.canvas, selected: colors.accentSoft },
    },
    spacing: 4 * 2,
    shape: { borderRadius: radius.small },
    typography: {
      fontFamily: type.family,
      fontSize: type.size.small,
      h1: { fontSize: type.size.h2, fontWeight: type.weight.bold, lineHeight: type.lineHeight.tight },
      h2: { fontSize: type.size.h3, fontWeight: type.weight.medium, lineHeight: type.lineHeight.tight },
      h3: { fontSize: type.size.body, fontWeight: type.weight.medium, lineHeight: type.lineHeight.tight },
      h6: { fontSize: type.size.lead, fontWeight: type.weight.medium },
      body1: { fontSize: type.size.body },
      body2: { fontSize: 15 },
      button: { textTransform: 'none', fontSize: 15 },
      caption: { fontSize: type.size.small },
    },
    components,
  },
  nlNL,
);
