import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Theme } from '../theme';
import { escapeHtml } from './markup';

/**
 * Templates hold no logic. `{{theme.…}}` is a design token and is filled before MJML turns the template into HTML;
 * `{{name}}` (escaped text) and `{{{name}}}` (markup made safe by us) are filled afterwards, so nothing that a person
 * typed ever passes through MJML. `<!-- part x --> … <!-- end part -->` marks the pieces a letter is built from.
 */
export interface CompiledTemplate {
  readonly head: string;
  readonly foot: string;
  readonly parts: ReadonlyMap<string, string>;
}

export type TemplateName = 'newsletter' | 'service-mail';

const compiled = new Map<string, Promise<CompiledTemplate>>();

/** The template as HTML in the given look; compiled once per look. */
export function compiledTemplate(name: TemplateName, theme: Theme): Promise<CompiledTemplate> {
  const key = `${name} ${JSON.stringify(theme)}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = compile(name, theme);
  compiled.set(key, fresh);
  // A failed attempt (a template being edited) is not remembered.
  fresh.catch(() => compiled.delete(key));
  return fresh;
}

/** One piece of a compiled template with its values filled in. */
export function fillPart(
  template: CompiledTemplate,
  part: string,
  values: Readonly<Record<string, string>>,
): string {
  const markup = template.parts.get(part);
  if (markup === undefined) throw new Error(`The template has no part "${part}".`);
  return fill(markup, values);
}

/** Fills `{{name}}` and `{{{name}}}` in one pass, so that braces in a value stay what they are. */
export function fill(markup: string, values: Readonly<Record<string, string>>): string {
  return markup.replace(
    /\{\{\{\s*(\w+)\s*\}\}\}|\{\{\s*(\w+)\s*\}\}/g,
    (_all, raw: string | undefined, text: string | undefined) => {
      const name = raw ?? text ?? '';
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new Error(`The template asks for "${name}", which was not given.`);
      return raw === undefined ? escapeHtml(value) : value;
    },
  );
}

async function compile(name: TemplateName, theme: Theme): Promise<CompiledTemplate> {
  const source = await readFile(join(__dirname, '..', 'templates', `${name}.mjml`), 'utf8');
  return splitIntoParts(name, withoutIndentation(await toHtml(withTokens(source, theme))));
}

function withTokens(source: string, theme: Theme): string {
  return source.replace(/\{\{\s*theme\.([\w.]+)\s*\}\}/g, (_all, path: string) => {
    let value: unknown = theme;
    for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new Error(`The theme has no token "${path}".`);
    }
    return String(value).replace(/[<>"&{}]/g, '');
  });
}

// MJML and what it brings along take about 100 MB and a second to load, for two templates that hardly ever change.
// A thread that ends afterwards gives that back.
const COMPILE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const mjml2html = require(workerData.mjml);
  const options = { validationLevel: 'strict', fonts: {}, ignoreIncludes: true };
  Promise.resolve(mjml2html(workerData.source, options)).then(({ html }) => parentPort.postMessage(html));
`;

function toHtml(source: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(COMPILE, {
      eval: true,
      execArgv: [],
      workerData: { mjml: require.resolve('mjml'), source },
    });
    worker.once('message', (html: string) => {
      resolve(html);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The letter template was not compiled.')));
  });
}

/** MJML's indentation is a fifth of a letter's size, and Gmail cuts letters off above 102 kB. */
function withoutIndentation(html: string): string {
  return html.replace(/\n\s+/g, '\n').replace(/[ \t]+\n/g, '\n');
}

function splitIntoParts(name: string, html: string): CompiledTemplate {
  const parts = new Map<string, string>();
  const pattern = /<!-- part (\w+) -->([\s\S]*?)<!-- end part -->/g;
  let first = -1;
  let last = 0;
  for (const match of html.matchAll(pattern)) {
    if (first < 0) first = match.index;
    last = match.index + match[0].length;
    parts.set(match[1] ?? '', (match[2] ?? '').trim());
  }
  if (first < 0) throw new Error(`The template ${name} has no parts.`);
  return { head: html.slice(0, first).trim(), foot: html.slice(last).trim(), parts };
}
