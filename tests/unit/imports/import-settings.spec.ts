import {
  MAX_FILE_BYTES,
  checkedSettings,
  fileNameOf,
  headerKeyOf,
} from '../../../api/imports/import-settings.rules';
import { IMPORT_STEPS, mayTake } from '../../../api/imports/import.states';
import { areaKindOf, associationKindOf } from '../../../api/imports/import-kinds.rules';

const problems = (settings: Parameters<typeof checkedSettings>[0]): string[] => {
  try {
    checkedSettings(settings);
    return [];
  } catch (error) {
    return (error as { problems: { field: string; code: string }[] }).problems.map(
      ({ field, code }) => `${field}:${code}`,
    );
  }
};

describe('the settings of an import', () => {
  const topicId = '0199a5f4-0000-7000-8000-000000000000';
  it.each<[Parameters<typeof checkedSettings>[0], string[]]>([
    [{}, []],
    [
      {
        encoding: 'windows-1252',
        separator: '\t',
        mapping: { Naam: 'fullName' },
        options: { tag: 'x', topicId, consentProof: 'map 12' },
      },
      [],
    ],
    [{ encoding: 'klingon' }, ['encoding:INVALID']],
    [{ separator: '#' }, ['separator:INVALID']],
    [{ mapping: { Plaats: 'city' } }, ['mapping:REQUIRED']],
    [{ mapping: { A: 'businessName', B: 'businessName' } }, ['mapping:ALREADY_EXISTS']],
    [{ options: { tag: 'x'.repeat(51) } }, ['options.tag:TOO_LONG']],
    [{ options: { topicId: 'nieuws' } }, ['options.topicId:INVALID']],
    [{ options: { consentProof: 'map 12' } }, ['options.consentProof:REQUIRED']],
  ])('%j: %j', (settings, expected) => {
    expect(problems(settings)).toEqual(expected);
  });
});

describe('a file', () => {
  it.each([
    ['C:\\lijsten\\relaties.csv', 'relaties.csv'],
    ['/home/noor/relaties.csv', 'relaties.csv'],
    ['re\u0000laties\n.csv', 'relaties.csv'],
    ['', 'lijst.csv'],
  ])('%j is shown as %s', (name, shown) => {
    expect(fileNameOf(name)).toBe(shown);
  });

  it('may be 25 MB', () => {
    expect(MAX_FILE_BYTES).toBe(26_214_400);
  });

  it('has the same columns in whatever order', () => {
    expect(headerKeyOf(['Naam', ' KVK  nummer'])).toBe(headerKeyOf(['kvk nummer', 'NAAM']));
    expect(headerKeyOf(['Naam'])).not.toBe(headerKeyOf(['Naam', 'Plaats']));
  });
});

describe('the steps of an import', () => {
  it('follow each other', () => {
    expect(mayTake('UPLOADED', 'check')).toBe(true);
    expect(mayTake('UPLOADED', 'apply')).toBe(false);
    expect(mayTake('CHECKED', 'apply')).toBe(true);
    expect(mayTake('STOPPED', 'apply')).toBe(true);
    expect(mayTake('RUNNING', 'change')).toBe(false);
    expect(IMPORT_STEPS.FINISHED).toEqual(['undo']);
  });
});

describe('what a list names', () => {
  it.each([
    ['Kern Zuid', 'CORE'],
    ['Centrum', 'CORE'],
    ['Vogelwijk', 'DISTRICT'],
    ['De Hoef', 'BUSINESS_PARK'],
  ])('area %s is a %s', (name, kind) => {
    expect(areaKindOf(name)).toBe(kind);
  });

  it.each([
    ['BIZ Centrum', 'BIZ'],
    ['Winkeliersvereniging Marktplein', 'RETAIL'],
    ['Parkmanagement De Hoef', 'PARK_MANAGEMENT'],
    ['Branchevereniging Bouw', 'BRANCH'],
    ['OV Lindehoven', 'ENTREPRENEURS'],
  ])('association %s is a %s', (name, kind) => {
    expect(associationKindOf(name)).toBe(kind);
  });
});
