import { neutralTheme, type Theme } from '../../../newsletters/theme';

/** The municipality's theme as custom properties: ours, and those that NL Design System's components read. */
export function siteTokens(theme: Theme = neutralTheme): string {
  const { colors, type, space, radius } = theme;
  const px = (value: number) => `${value}px`;
  const rem = (value: number) => `${value / 16}rem`;
  const tokens: Record<string, string> = {
    '--site-accent': colors.accent,
    '--site-accent-strong': colors.accentStrong,
    '--site-accent-soft': colors.accentSoft,
    '--site-on-accent': colors.onAccent,
    '--site-ink': colors.ink,
    '--site-ink-muted': colors.inkMuted,
    '--site-surface': colors.surface,
    '--site-canvas': colors.canvas,
    '--site-border': colors.border,
    '--site-focus': colors.focus,
    '--site-success': colors.success,
    '--site-success-soft': colors.successSoft,
    '--site-warning': colors.warning,
    '--site-warning-soft': colors.warningSoft,
    '--site-danger': colors.danger,
    '--site-danger-soft': colors.dangerSoft,
    '--site-radius': px(radius.medium),
    '--utrecht-document-color': colors.ink,
    '--utrecht-document-background-color': colors.canvas,
    '--utrecht-document-font-family': type.family,
    '--utrecht-document-font-size': rem(type.size.lead),
    '--utrecht-document-line-height': String(type.lineHeight.normal),
    '--utrecht-skip-link-background-color': colors.surface,
    '--utrecht-skip-link-color': colors.accentStrong,
    '--utrecht-skip-link-padding-block-start': px(space.s),
    '--utrecht-skip-link-padding-block-end': px(space.s),
    '--utrecht-skip-link-padding-inline-start': px(space.m),
    '--utrecht-skip-link-padding-inline-end': px(space.m),
    '--utrecht-link-color': colors.accent,
    '--utrecht-link-text-decoration': 'underline',
    '--utrecht-link-hover-color': colors.accentStrong,
    '--utrecht-link-focus-color': colors.accentStrong,
    '--utrecht-heading-color': colors.accentStrong,
    ...headings([type.size.h1 + 6, type.size.h2 + 2, type.size.h3 + 2], type, rem),
    '--utrecht-paragraph-lead-font-size': rem(type.size.lead + 3),
    '--utrecht-button-min-block-size': px(48),
    '--utrecht-button-padding-inline-start': px(space.l),
    '--utrecht-button-padding-inline-end': px(space.l),
    '--utrecht-button-padding-block-start': px(space.s),
    '--utrecht-button-padding-block-end': px(space.s),
    '--utrecht-button-border-radius': px(radius.medium),
    '--utrecht-button-border-width': '2px',
    '--utrecht-button-font-family': 'inherit',
    '--utrecht-button-font-size': rem(type.size.lead),
    '--utrecht-button-font-weight': String(type.weight.medium),
    '--utrecht-button-primary-action-background-color': colors.accent,
    '--utrecht-button-primary-action-border-color': colors.accent,
    '--utrecht-button-primary-action-color': colors.onAccent,
    '--utrecht-button-primary-action-hover-background-color': colors.accentStrong,
    '--utrecht-button-primary-action-hover-border-color': colors.accentStrong,
    '--utrecht-button-primary-action-hover-color': colors.onAccent,
    '--utrecht-button-secondary-action-background-color': colors.surface,
    '--utrecht-button-secondary-action-border-color': colors.accent,
    '--utrecht-button-secondary-action-color': colors.accent,
    '--utrecht-button-secondary-action-hover-background-color': colors.accentSoft,
    '--utrecht-form-label-font-weight': String(type.weight.medium),
    '--utrecht-form-field-description-color': colors.inkMuted,
    '--utrecht-form-field-description-font-size': rem(type.size.body),
    '--utrecht-form-field-error-message-color': colors.danger,
    '--utrecht-form-field-error-message-font-weight': String(type.weight.medium),
    '--utrecht-form-field-invalid-border-inline-start-color': colors.danger,
    '--utrecht-form-field-invalid-border-inline-start-width': '4px',
    '--utrecht-form-field-invalid-padding-inline-start': px(space.m),
    ...control('textbox', theme),
    ...control('textarea', theme),
    ...control('select', theme),
  };
  const lines = Object.entries(tokens).map(([name, value]) => `${name}:${value}`);
  return `:root{${lines.join(';')}}`;
}

function headings(
  sizes: number[],
  type: Theme['type'],
  rem: (value: number) => string,
): Record<string, string> {
  return Object.fromEntries(
    sizes.flatMap((size, index) => [
      [`--utrecht-heading-${index + 1}-font-size`, rem(size)],
      [`--utrecht-heading-${index + 1}-font-weight`, String(type.weight.bold)],
      [`--utrecht-heading-${index + 1}-line-height`, String(type.lineHeight.tight)],
    ]),
  );
}

/** Fields to type or choose in look alike. */
function control(name: string, { colors, radius, space }: Theme): Record<string, string> {
  const prefix = `--utrecht-${name}`;
  return {
    [`${prefix}-background-color`]: colors.surface,
    [`${prefix}-color`]: colors.ink,
    [`${prefix}-border-color`]: colors.inkMuted,
    [`${prefix}-border-width`]: '1px',
    [`${prefix}-border-radius`]: `${radius.small}px`,
    [`${prefix}-font-family`]: 'inherit',
    [`${prefix}-font-size`]: 'inherit',
    [`${prefix}-min-block-size`]: '48px',
    [`${prefix}-padding-block-start`]: `${space.s}px`,
    [`${prefix}-padding-block-end`]: `${space.s}px`,
    [`${prefix}-padding-inline-start`]: '12px',
    [`${prefix}-padding-inline-end`]: '12px',
    [`${prefix}-max-inline-size`]: '100%',
    [`${prefix}-invalid-border-color`]: colors.danger,
    [`${prefix}-invalid-border-width`]: '2px',
  };
}
