import { en } from '../../../admin/i18n/en';
import { nl } from '../../../admin/i18n/nl';
import { createTranslator } from '../../../admin/i18n/translator';
import { fieldName, subjectName, verbName } from '../../../admin/fields/field-words';
import { EFFECT_TYPES } from '../../../api/imports/import.types';

const VERBS = [
  'created',
  'updated',
  'removed',
  'archived',
  'uploaded',
  'changed',
  'checked',
  'applied',
  'undone',
];

describe.each([
  ['Dutch', createTranslator(nl)],
  ['English', createTranslator(en)],
])('what an import writes in the audit, in %s', (_language, translate) => {
  it.each(VERBS)('says "%s" in words', (verb) => {
    const word = verbName(translate, `business.${verb}`);
    expect(word).toMatch(/^\p{Lu}/u);
    expect(word).not.toBe(verb);
  });

  it.each([...EFFECT_TYPES, 'Import'])('names a %s', (type) => {
    expect(subjectName(translate, type)).not.toMatch(/\./);
  });

  it('names what stands on no form', () => {
    for (const field of ['importId', 'mainSectorId', 'sbiCode', 'otherSbiCodes'])
      expect(fieldName(translate, 'businesses', field)).toMatch(/ |^H/);
  });
});
