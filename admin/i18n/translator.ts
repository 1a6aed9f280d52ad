type Options = Record<string, unknown>;

/**
 * Finds a sentence by its path and fills in the blanks: `%{name}`, and `one |||| many` by `smart_count`, as react-admin
 * writes them. The polyglot library does the same for the price of all its shims for old browsers.
 */
export function createTranslator(messages: object) {
  return (key: string, options: Options = {}): string => {
    const text = find(messages, key) ?? (typeof options._ === 'string' ? options._ : key);
    return fill(chooseForm(text, options.smart_count), options);
  };
}

function find(messages: object, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (isBranch(part) ? part[name] : undefined), messages);
  return typeof found === 'string' ? found : undefined;
}

const isBranch = (part: unknown): part is Options => typeof part === 'object' && part !== null;

function chooseForm(text: string, count: unknown): string {
  if (count === undefined) return text;
  const forms = text.split('||||').map((form) => form.trim());
  return (count === 1 ? forms[0] : (forms[1] ?? forms[0])) ?? text;
}

function fill(text: string, options: Options): string {
  return text.replace(/%\{(\w+)\}/g, (blank, name: string) => {
    const value = options[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : blank;
  });
}
