import { createTranslator } from '../../../admin/i18n/translator';

const translate = createTranslator({ greeting: 'Dag %{name}', business: { name: 'Bedrijf |||| Bedrijven' } });

describe('the translator', () => {
  it('fills in the blanks', () => {
    expect(translate('greeting', { name: 'Sanne' })).toBe('Dag Sanne');
  });

  it.each([
    [1, 'Bedrijf'],
    [2, 'Bedrijven'],
    [0, 'Bedrijven'],
  ])('chooses the form for %i', (count, form) => {
    expect(translate('business.name', { smart_count: count })).toBe(form);
  });

  it('uses the default for a sentence it does not have, and else the key, so that a gap is seen', () => {
    expect(translate('business.plural', { _: 'Bedrijf' })).toBe('Bedrijf');
    expect(translate('business.plural')).toBe('business.plural');
  });
});
