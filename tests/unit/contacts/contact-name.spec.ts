import {
  type ContactName,
  fullName,
  listName,
  salutation,
  searchText,
  sortKey,
} from '../../../api/contacts/contact-name.rules';

const person = (name: Partial<ContactName>): ContactName => ({
  familyName: '',
  salutationPreference: 'UNKNOWN',
  ...name,
});
const anna = { initials: 'A.', givenName: 'Anna', infix: 'van den', familyName: 'Berg' };
const ven = { givenName: 'Li', infix: 'van der', familyName: 'Ven-van Dijk' };

describe('salutation', () => {
  it.each<[string, ContactName]>([
    ['Geachte mevrouw Van den Berg,', person({ ...anna, salutationPreference: 'MRS' })],
    ['Geachte heer Van den Berg,', person({ ...anna, salutationPreference: 'MR' })],
    ['Geachte A. van den Berg,', person({ ...anna, salutationPreference: 'NEUTRAL' })],
    ['Geachte A. van den Berg,', person(anna)],
    ["Geachte heer 't Hart,", person({ infix: "'t", familyName: 'Hart', salutationPreference: 'MR' })],
    ["Geachte mevrouw d'Ancona,", person({ infix: "d'", familyName: 'Ancona', salutationPreference: 'MRS' })],
    ['Geachte mevrouw d’Ancona,', person({ infix: 'd’', familyName: 'Ancona', salutationPreference: 'MRS' })],
    ["Geachte heer In 't Veld,", person({ infix: "in 't", familyName: 'Veld', salutationPreference: 'MR' })],
    [
      'Geachte heer El Hamdaoui,',
      person({ givenName: 'Mounir', infix: 'el', familyName: 'Hamdaoui', salutationPreference: 'MR' }),
    ],
    ['Geachte mevrouw Van der Ven,', person({ ...ven, salutationPreference: 'MRS' })],
    [
      'Geachte mevrouw Van der Ven,',
      person({ familyName: 'Van der Ven-van Dijk', salutationPreference: 'MRS' }),
    ],
    ['Geachte heer Al-Hamdaoui,', person({ familyName: 'Al-Hamdaoui', salutationPreference: 'MR' })],
    [
      'Geachte heer Van Der Meeren,',
      person({ givenName: 'Jan', familyName: 'Van Der Meeren', salutationPreference: 'MR' }),
    ],
    [
      'Geachte K. Verbeek,',
      person({ givenName: 'Kim', familyName: 'Verbeek', salutationPreference: 'NEUTRAL' }),
    ],
    ['Geachte heer of mevrouw Van der Aa,', person({ infix: 'van der', familyName: 'Aa' })],
    ['Geachte heer of mevrouw,', person({})],
  ])('formal: %s', (line, name) => {
    expect(salutation(name)).toBe(line);
  });

  it.each<[string, ContactName]>([
    ['Beste Anna,', person({ ...anna, salutationPreference: 'MRS' })],
    [
      'Beste Kim Verbeek,',
      person({ givenName: 'Kim', familyName: 'Verbeek', salutationPreference: 'NEUTRAL' }),
    ],
    ['Beste K. Verbeek,', person({ initials: 'K.', familyName: 'Verbeek' })],
    ['Beste heer Van den Berg,', person({ ...anna, givenName: null, salutationPreference: 'MR' })],
    ['Beste heer of mevrouw Van der Aa,', person({ infix: 'van der', familyName: 'Aa' })],
  ])('informal: %s', (line, name) => {
    expect(salutation(name, 'INFORMAL')).toBe(line);
  });

  it('greets an unknown person', () => {
    expect(salutation(undefined)).toBe('Geachte heer of mevrouw,');
    expect(salutation(undefined, 'INFORMAL')).toBe('Beste heer of mevrouw,');
  });
});

describe('the name of a contact', () => {
  it.each<[string, string, ContactName]>([
    ['Anna van den Berg', 'Berg, Anna van den', person(anna)],
    ['A. van den Berg', 'Berg, A. van den', person({ ...anna, givenName: '' })],
    ['Van den Berg', 'Berg, van den', person({ infix: 'van den', familyName: 'Berg' })],
    [
      'Mounir el Hamdaoui',
      'Hamdaoui, Mounir el',
      person({ givenName: 'Mounir', infix: 'el', familyName: 'Hamdaoui' }),
    ],
    ["Renée d'Ancona", "Ancona, Renée d'", person({ givenName: 'Renée', infix: "d'", familyName: 'Ancona' })],
    ["Noor 't Hart", "Hart, Noor 't", person({ givenName: 'Noor', infix: "'t", familyName: 'Hart' })],
    ["'t Hart", "Hart, 't", person({ infix: "'t", familyName: 'Hart' })],
    ['Jan Van Der Meeren', 'Van Der Meeren, Jan', person({ givenName: 'Jan', familyName: 'Van Der Meeren' })],
    ['Jansen', 'Jansen', person({ familyName: 'Jansen', infix: ' ' })],
  ])('is %s, in a list %s', (full, list, name) => {
    expect(fullName(name)).toBe(full);
    expect(listName(name)).toBe(list);
  });

  it('sorts on the family name, then the prefix, then the first name', () => {
    const names = [
      person({ givenName: 'Bas', familyName: 'Bergman' }),
      person({ givenName: 'Zoë', infix: 'van den', familyName: 'Berg' }),
      person({ givenName: 'Ömer', familyName: 'Berg' }),
      person({ givenName: 'Anna', infix: 'van den', familyName: 'Berg' }),
      person({ givenName: 'Ivo', familyName: 'Äkerman' }),
    ];
    const sorted = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).map(fullName);
    expect(sorted).toEqual([
      'Ivo Äkerman',
      'Ömer Berg',
      'Anna van den Berg',
      'Zoë van den Berg',
      'Bas Bergman',
    ]);
  });

  it('is found by its full name, its core word and its abbreviated prefix', () => {
    const text = searchText(person(anna));
    for (const term of ['anna van den berg', 'berg', 'vdberg']) expect(text).toContain(term);
    expect(searchText(person({ givenName: 'Zoë', familyName: 'Kökcü' }))).toBe('zoe kokcu');
  });
});
