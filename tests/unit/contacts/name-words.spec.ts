import {
  beginsInfix,
  isInfix,
  parseSalutationPreference,
  splitFullName,
} from '../../../api/contacts/name-words.rules';

describe('salutation words of a list', () => {
  it.each([
    ['dhr', 'MR'],
    ['Dhr.', 'MR'],
    ['De heer', 'MR'],
    ['m', 'MR'],
    ['mevr.', 'MRS'],
    ['Mevrouw', 'MRS'],
    ['Mw.', 'MRS'],
    ['dhr./mevr.', 'UNKNOWN'],
    ['de heer of mevrouw', 'UNKNOWN'],
    ['', 'UNKNOWN'],
    ['onbekend', 'UNKNOWN'],
    ['Neutraal', 'NEUTRAL'],
    ['mx', 'NEUTRAL'],
    ['mr.', undefined],
    ['familie', undefined],
  ])('%j means %s', (words, preference) => {
    expect(parseSalutationPreference(words)).toBe(preference);
  });
});

describe('a full name in one cell', () => {
  it.each([
    ['Anna van den Berg', { givenName: 'Anna', infix: 'van den', familyName: 'Berg' }],
    ['A. van den Berg', { initials: 'A.', infix: 'van den', familyName: 'Berg' }],
    ['van den Berg', { infix: 'van den', familyName: 'Berg' }],
    ['Van den Berg', { infix: 'van den', familyName: 'Berg' }],
    ['Berg, Anna van den', { givenName: 'Anna', infix: 'van den', familyName: 'Berg' }],
    ['Berg, A.', { initials: 'A.', familyName: 'Berg' }],
    ['dhr. drs. Jan de Vries', { givenName: 'Jan', infix: 'de', familyName: 'Vries' }],
    ["Renée d'Ancona", { givenName: 'Renée', infix: "d'", familyName: 'Ancona' }],
    ["Noor in 't Veld", { givenName: 'Noor', infix: "in 't", familyName: 'Veld' }],
    ['Noor ’t Hart', { givenName: 'Noor', infix: '’t', familyName: 'Hart' }],
    ['Li van der Ven-van Dijk', { givenName: 'Li', infix: 'van der', familyName: 'Ven-van Dijk' }],
    ['Jan Willem Jansen', { givenName: 'Jan Willem', familyName: 'Jansen' }],
    ['Sven Ó Súilleabháin', { givenName: 'Sven', familyName: 'Ó Súilleabháin' }],
    ['Jan Van Der Meeren', { givenName: 'Jan', familyName: 'Van Der Meeren' }],
    ['J Jansen', { initials: 'J.', familyName: 'Jansen' }],
    ['Jansen', { familyName: 'Jansen' }],
    ['Op', { familyName: 'Op' }],
    ['', undefined],
    [', Anna', undefined],
    ['mevr.', undefined],
  ])('splits %j', (text, parts) => {
    expect(splitFullName(text)).toEqual(parts);
  });
});

describe('a prefix', () => {
  it('is told from other words, also while it is typed', () => {
    expect(['van den', 'Van', '’t', 'van d', 'berg'].map(isInfix)).toEqual([true, true, true, false, false]);
    expect(['van d', 'v', 'berg'].map(beginsInfix)).toEqual([true, true, false]);
  });
});
