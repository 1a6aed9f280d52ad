import { contactSearchOf, nameWords } from '../../../api/contacts/contact-search.rules';

const part = (text: string) => ({ part: text });

describe('the search box for people', () => {
  it.each([
    ['Anna@Bakker.nl', { kind: 'email', address: 'anna@bakker.nl' }],
    ['@Bakker', { kind: 'emailPart', part: '@bakker' }],
    ['tel. 06-12 34 56 78', { kind: 'phone', number: '+31612345678' }],
    ['0031 (0)30 426 94 27', { kind: 'phone', number: '+31304269427' }],
    ['1234567890123', { kind: 'name', words: [part('1234567890123')] }],
    [' ', { kind: 'name', words: [] }],
  ])('understands %s', (text, search) => expect(contactSearchOf(text)).toEqual(search));

  it.each([
    ['Berg, van den', [part('Berg'), part('van'), part('den')]],
    ['vd berg', [part('van d'), part('berg')]],
    ['Vd. Berg', [part('van d'), part('Berg')]],
    ['v.d. Berg', [part('van d'), part('Berg')]],
    ['v/d Berg', [part('van d'), part('Berg')]],
    ['v d Berg', [part('van d'), part('Berg')]],
    ['vdberg', [part('van d'), part('berg')]],
    ['v. Dijk', [part('van'), part('Dijk')]],
    ['V. Dijk', [{ initials: 'V' }, part('Dijk')]],
    ['A.J. Berg', [{ initials: 'AJ' }, part('Berg')]],
    ["d'Ancona", [part("d'"), part('Ancona')]],
    ["in 't Veld", [part('in'), part("'t"), part('Veld')]],
  ])('reads %s as words of a name', (text, words) => expect(nameWords(text)).toEqual(words));
});
