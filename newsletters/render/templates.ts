import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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

const NAMES = ['newsletter', 'service-mail'] as const;
export type TemplateName = (typeof NAMES)[number];

type CompiledTemplates = Readonly<Record<TemplateName, CompiledTemplate>>;

const MAX_LOOKS = 20;
const compiled = new Map<string, Promise<CompiledTemplates>>();

/** The template as HTML in the given look; all templates are compiled once per look, on first use. */
export async function compiledTemplate(name: TemplateName, theme: Theme): Promise<CompiledTemplate> {
  const look = JSON.stringify(theme);
  let templates = compiled.get(look);
  if (!templates) {
    // Somebody trying out colours leaves many looks behind.
    if (compiled.size >= MAX_LOOKS) compiled.clear();
    templates = compile(theme);
    compiled.set(look, templates);
    // A failed attempt (a template being edited) is not remembered.
    templates.catch(() => compiled.delete(look));
  }
  return (await templates)[name];
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

async function compile(theme: Theme): Promise<CompiledTemplates> {
  const sources = await Promise.all(
    NAMES.map((name) => readFile(join(__dirname, '..', 'templates', `${name}.mjml`), 'utf8')),
  );
  const [newsletter, serviceMail] = await toHtml(sources.map((source) => withTokens(source, theme)));
  return {
    newsletter: splitIntoParts('newsletter', withoutIndentation(newsletter ?? '')),
    'service-mail': splitIntoParts('service-mail', withoutIndentation(serviceMail ?? '')),
  };
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

// MJML and what it brings along take 100 MB and most of a second, for two templates that hardly ever change. A process
// that ends afterwards gives that back; a thread does not.
const COMPILE = `
  const { text } = require('node:stream/consumers');
  const mjml2html = require(process.argv[1]);
  const options = { validationLevel: 'strict', fonts: {}, ignoreIncludes: true };
  (async () => {
    const pages = [];
    for (const source of JSON.parse(await text(process.stdin))) pages.push((await mjml2html(source, options)).html);
    process.stdout.write(JSON.stringify(pages));
  })();
`;

async function toHtml(sources: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['-e', COMPILE, require.resolve('mjml')], { stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A process that could not start or died early is told by its end.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(sources));
  const [code, pages, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`The letter templates could not be compiled: ${complaint.slice(0, 2_000)}`);
  return JSON.parse(pages) as string[];
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
