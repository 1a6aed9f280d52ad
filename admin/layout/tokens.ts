/**
 * The tokens of newsletters/theme.ts, repeated because the admin imports no other folder;
 * tests/architecture proves that the two are equal.
 */
export const tokens = {
  colors: {
    accent: '#0b5a6e',
    accentStrong: '#073f4e',
    accentSoft: '#e7f1f3',
    onAccent: '#ffffff',
    ink: '#1a262b',
    inkMuted: '#4b5b62',
    surface: '#ffffff',
    canvas: '#f2f5f6',
    border: '#d3dde0',
    success: '#1d6b3f',
    successSoft: '#e6f3eb',
    warning: '#7a4b00',
    warningSoft: '#fdf2dc',
    danger: '#a8231b',
    dangerSoft: '#fbe9e7',
    focus: '#0b5a6e',
  },
  type: {
    family:
      "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
    size: { small: 14, body: 16, lead: 18, h3: 18, h2: 22, h1: 30 },
    weight: { regular: 400, medium: 600, bold: 700 },
    lineHeight: { tight: 1.25, normal: 1.55 },
  },
  space: { xs: 4, s: 8, m: 16, l: 24, xl: 32 },
  radius: { small: 4, medium: 8, round: 999 },
} as const;
