import {
  associationKey,
  businessNameKey,
  couldBeOnePerson,
} from '../../../api/imports/import-matching.rules';
import type { ExistingRecords } from '../../../api/imports/import-plan.rules';
import { codesOf, plan } from './planned-rows';
import type { Row } from './planned-rows';

describe('rows of one list about one business', () => {
  it.each<[string, Row[], number]>([
    ['with one KVK number are one', [{ name: 'HEMA B.V.', kvk: '34215639' }, { name: 'HEMA BV ', kvk: '34 21 56 39' }], 1],
    ['with a lost zero are one', [{ name: 'A', kvk: '09079723' }, { name: 'A', kvk: '9079723' }], 1],
    ['with two branch numbers are two establishments', [{ name: 'A', kvk: '34215639', branch: '46267976' }, { name: 'A', kvk: '34215639', branch: '35447335' }], 2],
    ['with the branch number in one of them are one', [{ name: 'A', kvk: '34215639' }, { name: 'A', kvk: '34215639', branch: '35447335' }], 1],
    ['with the branch number of one that has a KVK number are one', [{ name: 'A', kvk: '34215639', branch: '35447335' }, { name: 'A', branch: '35447335' }], 1],
    ['with one name and postcode are one', [{ name: 'Café Zoë', postcode: '1234AB' }, { name: 'CAFE ZOE', postcode: '1234 ab' }], 1],
    ['with one name and no place are one', [{ name: 'Café Zoë', postcode: '1234AB' }, { name: 'Café Zoë' }], 1],
    ['with one name in two places are two', [{ name: 'HEMA', postcode: '1234AB' }, { name: 'HEMA', postcode: '5678CD' }], 2],
    ['with one name but not saying which place are three', [{ name: 'HEMA', postcode: '1234AB' }, { name: 'HEMA', postcode: '5678CD' }, { name: 'HEMA' }], 3],
    ['with one name and two KVK numbers are two', [{ name: 'A', kvk: '34215639', postcode: '1234AB' }, { name: 'A', kvk: '34215640', postcode: '1234AB' }], 2],
  ])('%s', (_, rows, count) => {
    expect(plan(rows).businesses).toBe(count);
  }); // prettier-ignore

  it('choose the establishment at their own postcode', () => {
    const rows = [
      { name: 'A', kvk: '34215639', branch: '46267976', postcode: '1111AA' },
      { name: 'A', kvk: '34215639', branch: '35447335', postcode: '2222BB' },
      { name: 'A', kvk: '34215639', postcode: '2222BB' },
    ];
    expect(plan(rows).verdicts).toEqual(['NEW', 'NEW', 'DUPLICATE 3']);
  });

  it('fill what the first left open and never mix two addresses', () => {
    const { planned, planner, verdicts } = plan([
      { name: 'A', kvk: '34215639', address: 'Kade 1', postcode: '1111AA', tags: 'x' },
      {
        name: 'A',
        kvk: '34215639',
        address: 'Weg 5a',
        postcode: '2222BB',
        city: 'Elders',
        phone: '030 1234567',
        tags: 'y',
      },
    ]);
    expect(planner.businesses[0]?.draft).toMatchObject({
      street: 'Kade',
      houseNumber: '1',
      postcode: '1111AA',
      phone: '+31301234567',
      tags: ['x', 'y'],
    });
    expect(planner.businesses[0]?.draft).not.toMatchObject({ city: 'Elders' });
    expect(verdicts).toEqual(['NEW', 'CHANGED']);
    expect(planned[1]?.issues).toEqual([
      { severity: 'WARNING', code: 'DIFFERS_FROM_ROW', field: 'address', column: 'Adres', value: '2' },
    ]);
  });

  it('that differ in a field keep the first, and say so', () => {
    const { planned } = plan([
      { name: 'A', kvk: '34215639', phone: '030 1234567' },
      { name: 'A', kvk: '34215639', phone: '030 7654321' },
    ]);
    expect(planned[1]).toMatchObject({ verdict: 'DUPLICATE', duplicateOf: 2 });
    expect(planned[1]?.issues).toEqual([
      {
        severity: 'WARNING',
        code: 'DIFFERS_FROM_ROW',
        field: 'businessPhone',
        column: 'Tel. algemeen',
        value: '2',
      },
    ]);
  });

  it('add their remarks and tags to what is there', () => {
    const existing = (): ExistingRecords => ({
      businesses: [
        {
          id: 'b1',
          associationIds: [],
          draft: { name: 'A', kvkNumber: '34215639', remarks: 'Belt graag', tags: [] },
        },
      ],
      contacts: [],
      associations: [],
    });
    const [row] = plan([{ name: 'A', kvk: '34215639', remarks: 'Komt langs' }], existing()).planned;
    expect(row?.changes).toEqual([
      { record: 'business', field: 'remarks', from: 'Belt graag', to: 'Belt graag\n\nKomt langs' },
    ]);
  });

  it('with a branch number but no KVK number anywhere leave that number out', () => {
    const { planned, planner } = plan([{ name: 'A', branch: '46267976', postcode: '1234AB' }]);
    expect(codesOf(planned[0]?.issues)).toEqual(['BRANCH_WITHOUT_KVK']);
    expect(planner.businesses[0]?.draft.branchNumber).toBeUndefined();
  });

  it('without its name need one that names it', () => {
    const { planned } = plan([{ kvk: '34215639' }]);
    expect(planned[0]?.verdict).toBe('WRONG');
    expect(codesOf(planned[0]?.issues)).toEqual(['BUSINESS_NAME_MISSING']);
    expect(
      plan([
        { name: 'A', kvk: '34215639' },
        { kvk: '34215639', city: 'B' },
      ]).verdicts,
    ).toEqual(['NEW', 'CHANGED']);
  });
});

describe('rows of one list about one person', () => {
  const noor = { given: 'Noor', family: 'Smit' };
  it.each<[string, Row[], number]>([
    ['at two businesses with one e-mail address are one', [{ name: 'A', ...noor, mail: 'n@a.nl' }, { name: 'B', ...noor, mail: ' N@A.NL ' }], 1],
    ['at two businesses with one telephone are one', [{ name: 'A', ...noor, mobile: '0612345678' }, { name: 'B', ...noor, mobile: '+31612345678' }], 1],
    ['at two businesses with nothing in common but a name are two', [{ name: 'A', ...noor }, { name: 'B', ...noor }], 2],
    ['at one business are one', [{ name: 'A', ...noor }, { name: 'A', ...noor, mail: 'n@a.nl' }], 1],
    ['at one business with two addresses are two', [{ name: 'A', ...noor, mail: 'm@a.nl' }, { name: 'A', ...noor, mail: 'n@a.nl' }], 2],
    ['whose name is damaged in one of them are one', [{ name: 'A', given: 'Çağla', family: 'Yılmaz', mail: 'c@a.nl' }, { name: 'B', given: 'Ça?la', family: 'Y?lmaz', mail: 'c@a.nl' }], 1],
    ['without a business are one', [{ ...noor, mail: 'n@a.nl' }, { ...noor }], 1],
  ])('%s', (_, rows, count) => {
    expect(plan(rows).contacts).toBe(count);
  }); // prettier-ignore

  it('give one contact its roles at both businesses', () => {
    const { planner, verdicts } = plan([
      { name: 'A', ...noor, mail: 'n@a.nl', role: 'Eigenaar' },
      { name: 'B', ...noor, mail: 'n@a.nl', role: '' },
      { name: 'B', ...noor, mail: 'n@a.nl', role: 'DGA' },
    ]);
    expect(
      planner.affiliations.map(({ business, role, isNew }) => [business.draft.name, role, isNew]),
    ).toEqual([
      ['A', 'Eigenaar', true],
      ['B', 'DGA', true],
    ]);
    expect(verdicts).toEqual(['NEW', 'NEW', 'CHANGED']);
  });

  it('with one address but other names are two people, with a warning', () => {
    const { planned, contacts } = plan([
      { name: 'A', ...noor, mail: 'info@a.nl' },
      { name: 'A', given: 'Bas', family: 'Mol', mail: 'info@a.nl' },
    ]);
    expect(contacts).toBe(2);
    expect(codesOf(planned[1]?.issues)).toEqual(['EMAIL_OF_ANOTHER_PERSON']);
  });
});

describe('names', () => {
  it.each([
    ['HIHCL Amsterdam B.V.', 'HIHCL AMSTERDAM BV '],
    ['Café Zoë', 'cafe zoe'],
    ['Jansen V.O.F.', 'Jansen vof'],
    ['B.V.', 'BV'],
  ])('%j is %j', (a, b) => {
    expect(businessNameKey(a)).toBe(businessNameKey(b));
  });

  it('of associations may be abbreviated', () => {
    expect(associationKey('OV  Lindehoven')).toBe(associationKey('Ondernemersvereniging Lindehoven'));
    expect(associationKey('BIZ Centrum')).not.toBe(associationKey('BIZ Zuid'));
  });

  const person = (givenName: string | undefined, familyName: string, initials?: string) => ({
    givenName,
    familyName,
    initials,
    salutationPreference: 'UNKNOWN' as const,
  });
  it.each([
    [true, person('Daan', 'Jansen'), person(undefined, 'Jansen', 'D.')],
    [true, person(undefined, 'Jansen'), person('Daan', 'Jansen')],
    [true, person('Ça?la', 'Yılmaz'), person('Çağla', 'Y?lmaz')],
    [false, person('Daan', 'Jansen'), person('Dirk', 'Jansen')],
    [false, person('Daan', 'Jansen'), person(undefined, 'Jansen', 'B.')],
    [false, person('Daan', 'Jansen'), person('Daan', 'Smit')],
    [false, person('Daan', 'Y?lmaz'), person('Daan', 'Yılma')],
    [false, person('Daan', 'Y?lmaz'), person('Daan', 'Yılmas')],
  ])('could be one person: %s', (expected, a, b) => {
    expect(couldBeOnePerson(a, b)).toBe(expected);
  });
});
