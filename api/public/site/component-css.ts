import { readFileSync } from 'node:fs';

/** The component classes that our pages use; everything else of the library stays out of the page. */
const USED = new Set(
  [
    'document',
    'skip-link',
    'skip-link--visible-on-focus',
    'page-header',
    'page-footer',
    'link',
    'heading-1',
    'heading-2',
    'heading-3',
    'paragraph',
    'paragraph--lead',
    'button',
    'button--primary-action',
    'button--secondary-action',
    'button--danger',
    'form-field',
    'form-field--invalid',
    'form-field--checkbox',
    'form-label',
    'form-field-description',
    'form-field-error-message',
    'textbox',
    'textbox--invalid',
    'textarea',
    'textarea--invalid',
    'select',
    'select--invalid',
    'checkbox',
    'alert',
    'alert--info',
    'alert--ok',
    'alert--warning',
    'alert--error',
    'alert__content',
    'unordered-list',
    'unordered-list__item',
  ].map((name) => `utrecht-${name}`),
);

/** The rules of NL Design System's library that speak only of the classes above. */
export function usedComponentCss(): string {
  const file = require.resolve('@utrecht/component-library-css/dist/index.css');
  const rules = topLevelRules(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  return rules.map(usedPart).filter(Boolean).join('\n');
}

function topLevelRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, at + 1).trim());
    start = at + 1;
  }
  return rules;
}

/** The rule with only the selectors in use, or nothing; of a media query the same for what stands inside it. */
function usedPart(rule: string): string {
  const open = rule.indexOf('{');
  const head = rule.slice(0, open).trim();
  const body = rule.slice(open + 1, -1).trim();
  if (head.startsWith('@media')) {
    const inner = topLevelRules(body).map(usedPart).filter(Boolean).join('\n');
    return inner ? `${head}{${inner}}` : '';
  }
  if (head.startsWith('@')) return '';
  const selectors = head.split(/,(?![^(]*\))/).filter(isUsed);
  return selectors.length > 0 ? `${selectors.join(',')}{${body.replace(/\s+/g, ' ')}}` : '';
}

function isUsed(selector: string): boolean {
  const classes = [...selector.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? '');
  return classes.length > 0 && classes.every((name) => USED.has(name));
}
