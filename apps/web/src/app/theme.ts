import { createTheme } from '@mui/material/styles';
import { tones } from './tones';

const ink = '#1d2926';
const quiet = '#52605b';
const line = '#dcd9d0';
const focus = '#0b57d0';

const noMotion = {
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
      scrollBehavior: 'auto !important',
    },
  },
};

/** Calm green of the fields, warm paper, gold only for stars; every pair of text and ground holds WCAG AA. */
export const theme = createTheme({
  palette: {
    primary: { main: '#0b5d4e', dark: '#084438', light: '#d8ebe5', contrastText: '#ffffff' },
    secondary: { main: '#8a4b08', contrastText: '#ffffff' },
    success: { main: tones.good.strong },
    error: { main: tones.bad.strong },
    warning: { main: tones.attention.strong },
    info: { main: tones.waiting.strong },
    text: { primary: ink, secondary: quiet },
    background: { default: '#faf8f3', paper: '#ffffff' },
    divider: line,
  },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", sans-serif',
    fontWeightMedium: 600,
    h1: { fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h2: { fontSize: '1.3125rem', fontWeight: 700, lineHeight: 1.35 },
    h3: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.4 },
    h4: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.45 },
    subtitle1: { fontSize: '1.0625rem', lineHeight: 1.5 },
    subtitle2: { fontSize: '1rem', fontWeight: 600 },
    body1: { fontSize: '1rem', lineHeight: 1.6 },
    body2: { fontSize: '0.9375rem', lineHeight: 1.55 },
    caption: { fontSize: '0.875rem', lineHeight: 1.5 },
    button: { fontSize: '1rem', fontWeight: 600, textTransform: 'none', lineHeight: 1.4 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        html: { fontSize: 'calc(100% * var(--text-size, 1))' },
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
        ':focus-visible': { outline: `3px solid ${focus}`, outlineOffset: 2 },
        // A heading that takes the focus after a change of page shows no ring: it is no control.
        'h1[tabindex="-1"]:focus, [role="dialog"]:focus, [role="presentation"]:focus, .MuiDialog-container:focus': {
          outline: 'none',
        },
        ...noMotion,
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': { outline: `3px solid ${focus}`, outlineOffset: 2 } } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 44, paddingInline: 18 } },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: 44, minHeight: 44 } } },
    MuiLink: { styleOverrides: { root: { textUnderlineOffset: '0.18em' } } },
    MuiMenuItem: { styleOverrides: { root: { minHeight: 44, whiteSpace: 'normal' } } },
    MuiListItemButton: { styleOverrides: { root: { minHeight: 48 } } },
    MuiCheckbox: { styleOverrides: { root: { padding: 10 } } },
    MuiRadio: { styleOverrides: { root: { padding: 10 } } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: '#fff' },
        // The floating label is 14 px instead of 12: the notch must be as wide.
        notchedOutline: { borderColor: '#7b8782', '& legend': { fontSize: '0.875em' } },
      },
    },
    MuiInputLabel: {
      styleOverrides: {
        root: {
          color: quiet,
          '&.MuiInputLabel-outlined.MuiInputLabel-shrink': { transform: 'translate(14px, -11px) scale(0.875)' },
        },
      },
    },
    MuiFormHelperText: {
      // Under a closed field stands why it is closed: as readable as any other.
      styleOverrides: { root: { fontSize: '0.9375rem', marginInline: 2, '&.Mui-disabled': { color: quiet } } },
    },
    // A closed sheet is still read.
    MuiFormControlLabel: { styleOverrides: { label: { '&.Mui-disabled': { color: quiet } } } },
    MuiPaper: { styleOverrides: { outlined: { borderColor: line } } },
    MuiTableCell: {
      styleOverrides: { root: { fontSize: '1rem', padding: '12px 10px' }, head: { fontWeight: 600, color: quiet } },
    },
    MuiAlert: { styleOverrides: { root: { fontSize: '1rem' }, message: { paddingBlock: 9 } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px', flexWrap: 'wrap', gap: 8 } } },
  },
});
