/** Values of a posted form: a name that occurs once comes in as a text, one that occurs more often as a list. */
export type PostedForm = Readonly<Record<string, unknown>>;

export function textOf(form: PostedForm, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

export function listOf(form: PostedForm, name: string): string[] {
  const value = form[name];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string');
}
