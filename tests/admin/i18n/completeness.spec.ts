import { en } from '../../../admin/i18n/en';
import { nl } from '../../../admin/i18n/nl';

type Texts = { [key: string]: string | Texts | ((...args: never[]) => string) };

function flatten(texts: Texts, path = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'object'
        ? Object.entries(flatten(value, `${path}${key}.`))
        : [[`${path}${key}`, value]],
    ),
  );
}

const dutch = flatten(nl as Texts);
const english = flatten(en as Texts);

describe('the texts of the admin', () => {
  it('are the same set in Dutch and English', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(dutch).sort());
  });

  it.each([
    ['Dutch', dutch],
    ['English', english],
  ])('have no empty sentence in %s', (_language, texts) => {
    expect(Object.entries(texts).filter(([, text]) => text === '')).toEqual([]);
  });

  it('use the same blanks in both languages', () => {
    const blanks = (text: unknown) => [...new Set(String(text).match(/%\{\w+\}/g))].sort();
    // react-admin gives its own page titles more blanks than either language needs.
    const ours = Object.keys(dutch).filter((key) => !key.startsWith('ra.'));
    expect(ours.filter((key) => String(blanks(dutch[key])) !== String(blanks(english[key])))).toEqual([]);
  });
});
