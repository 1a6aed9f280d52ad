import { parseLanguage } from '../../../api/imports/import-language';
import type { ExistingRecords } from '../../../api/imports/import-plan.rules';
import type { ImportMode } from '../../../api/imports/import.types';
import { codesOf, plan } from './planned-rows';

const NOOR = { given: 'Noor', family: 'Mol', mail: 'n@a.nl' };

const speaking = (language: 'NL' | 'EN'): ExistingRecords => ({
  businesses: [],
  contacts: [
    {
      id: 'c1',
      draft: { givenName: 'Noor', familyName: 'Mol', emails: ['n@a.nl'], phones: [], salutationPreference: 'UNKNOWN', language },
      affiliations: [],
    },
  ],
  associations: [],
}); // prettier-ignore

/** What the rows make of the language of one person. */
function told(languages: string[], there?: ExistingRecords, mode?: ImportMode) {
  const rows = languages.map((language) => ({ ...NOOR, language }));
  const { planned } = plan(rows, there, { mode });
  return {
    language: planned[0]?.contact?.draft.language,
    changes: planned.flatMap(({ changes }) => changes),
    remarks: planned.flatMap(({ issues }) => codesOf(issues)),
  };
}

const change = (from: string, to: string) => ({ record: 'contact', field: 'language', from, to });

describe('the language of a person in a list', () => {
  it.each([
    ['Nederlands', 'NL'],
    ['nl', 'NL'],
    ['Dutch', 'NL'],
    [' Engels ', 'EN'],
    ['en-GB', 'EN'],
    ['English', 'EN'],
    ['Duits', undefined],
  ])('%s is %s', (text, language) => {
    expect(parseLanguage(text)).toBe(language);
  });

  it('is Dutch of somebody new of whom the list does not say it, whether he is written by the next row or not', () => {
    expect(told(['', 'Engels'])).toEqual({ language: 'NL', changes: [], remarks: ['DIFFERS_FROM_ROW'] });
    expect(told(['Engels', ''])).toEqual({ language: 'EN', changes: [], remarks: [] });
  });

  it('changes with the list, and an empty cell or an unknown word changes nothing', () => {
    expect(told(['Engels'], speaking('NL'))).toEqual({ language: 'EN', changes: [change('NL', 'EN')], remarks: [] });
    expect(told([''], speaking('EN'))).toEqual({ language: 'EN', changes: [], remarks: [] });
    expect(told(['Duits'], speaking('EN'))).toEqual({ language: 'EN', changes: [], remarks: ['LANGUAGE_UNKNOWN'] });
  });

  it('stays when the list may only fill what is empty, or make what is new', () => {
    expect(told(['Engels'], speaking('NL'), 'FILL_EMPTY')).toEqual({ language: 'NL', changes: [], remarks: ['DIFFERS_FROM_RECORD'] });
    expect(told(['Engels'], speaking('NL'), 'CREATE')).toEqual({ language: 'NL', changes: [], remarks: [] });
  });
}); // prettier-ignore
