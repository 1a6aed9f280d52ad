/**
 * The look of everything Ingang shows: letters, public pages and back-office.
 * A municipality changes this one file (or passes a theme of its own). Keep it free of imports, so that every part
 * of the product can read it.
 *
 * Every text colour below has at least 4.5 : 1 contrast on the surface it is used on (WCAG 2.2 AA); a test computes it.
 */
export interface Theme {
  readonly colors: {
    /** The municipality's own colour: header, buttons, links. White text must be readable on it. */
    readonly accent: string;
    /** The accent while hovered or pressed, and for headings. */
    readonly accentStrong: string;
    /** A tint of the accent behind dark text. */
    readonly accentSoft: string;
    /** Text on the accent. */
    readonly onAccent: string;
    readonly ink: string;
    /** Secondary text; still readable on surface and canvas. */
    readonly inkMuted: string;
    readonly surface: string;
    /** The page behind the surfaces. */
    readonly canvas: string;
    readonly border: string;
    readonly success: string;
    readonly successSoft: string;
    readonly warning: string;
    readonly warningSoft: string;
    readonly danger: string;
    readonly dangerSoft: string;
    readonly focus: string;
  };
  readonly type: {
    /** Used where the font is installed or shipped with the page; letters never load a font from elsewhere. */
    readonly family: string;
    /** Pixels. */
    readonly size: {
      readonly small: number;
      readonly body: number;
      readonly lead: number;
      readonly h3: number;
      readonly h2: number;
      readonly h1: number;
    };
    readonly weight: { readonly regular: number; readonly medium: number; readonly bold: number };
    readonly lineHeight: { readonly tight: number; readonly normal: number };
  };
  /** Pixels, on a grid of four. */
  readonly space: {
    readonly xs: number;
    readonly s: number;
    readonly m: number;
    readonly l: number;
    readonly xl: number;
  };
  readonly radius: { readonly small: number; readonly medium: number; readonly round: number };
}

export const neutralTheme: Theme = {
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
};
