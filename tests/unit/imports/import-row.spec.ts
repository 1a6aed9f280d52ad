import { proposeMapping } from '../../../api/imports/import-columns.rules';
import { tidyPlace } from '../../../api/imports/import-business-cells';
import { importRowReader } from '../../../api/imports/import-row.rules';

const TODAY = '2026-11-22';

function read(row: Record<string, string>) {
  const header = Object.keys(row);
  const { mapping } = proposeMapping(header);
  return importRowReader(header, mapping, TODAY)({ number: 7, cells: Object.values(row) });
}

const codes = (row: Record<string, string>): string[] => read(row).issues.map(({ code }) => code);

const defined = (record: object | undefined): object =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== undefined));

describe('a row of a list', () => {
  it('is understood as a business and a person with a role', () => {
    const draft = read({
      Bedrijfsnaam: ' Bakkerij  De Korst B.V. ',
      'KvK-nummer': '9079723',
      'Vestigingsnr.': '35533085',
      Adres: 'Burg. van Tuyllkade 102-2',
      Postcode: ' 8390 xm',
      Plaats: 'LINDEHOVEN',
      Bedrijventerrein: 'De Hoef',
      SBI: '56.11.1',
      'Werkz. pers.': '2-5',
      Website: 'www.dekorst.example',
      'Tel. algemeen': '0229 376 759',
      'E-mail algemeen': 'Info@DeKorst.example',
      Rechtsvorm: 'B.V.',
      Labels: 'horeca, centrum',
      Aanhef: 'mevr.',
      Voornaam: 'Noor',
      'Tussenv.': 'van der',
      Achternaam: 'Ven-van Dijk',
      Functie: 'Eigenaar',
      'Tel. contact': 'tel. 06-44808840',
      'E-mail contact': 'Noor <noor@dekorst.example>',
      'Lid van': 'OV Lindehoven; BIZ Centrum',
      Nieuwsbrief: 'ja',
      'Laatste bezoek': '20-1-2026',
      Opmerkingen: 'Belt liever na 17:00;\r\nniet op  vrijdag',
    });
    expect(draft).toMatchObject({
      number: 7,
      accepted: true,
      role: 'Eigenaar',
      newsletterWish: 'YES',
      lastVisit: '2026-01-20',
    });
    expect(defined(draft.business)).toEqual({
      name: 'Bakkerij De Korst B.V.',
      kvkNumber: '09079723',
      branchNumber: '000035533085',
      street: 'Burg. van Tuyllkade',
      houseNumber: '102-2',
      postcode: '8390XM',
      city: 'Lindehoven',
      area: 'De Hoef',
      sbiCode: '56111',
      workingPersons: 2,
      website: 'https://www.dekorst.example',
      phone: '+31229376759',
      email: 'info@dekorst.example',
      legalForm: 'B.V.',
      remarks: 'Belt liever na 17:00;\nniet op vrijdag',
      tags: ['horeca', 'centrum'],
    });
    expect(defined(draft.contact)).toEqual({
      givenName: 'Noor',
      infix: 'van der',
      familyName: 'Ven-van Dijk',
      salutationPreference: 'MRS',
      emails: ['noor@dekorst.example'],
      phones: ['+31644808840'],
    });
    expect(draft.memberships).toEqual(['OV Lindehoven', 'BIZ Centrum']);
    expect(draft.newsletterEmail).toBe('noor@dekorst.example');
    expect(draft.issues).toEqual([
      {
        severity: 'WARNING',
        code: 'KVK_LEADING_ZERO_RESTORED',
        field: 'kvkNumber',
        column: 'KvK-nummer',
        value: '9079723',
      },
    ]);
  });

  it('is kept without the values that are wrong, and each is reported with its column and cell', () => {
    const draft = read({
      Bedrijf: 'A',
      KvK: '1234',
      Postcode: '12',
      SBI: 'nvt',
      Website: 'geen',
      'E-mail algemeen': 'info@@a.nl',
    });
    expect(draft.accepted).toBe(true);
    expect(defined(draft.business)).toEqual({ name: 'A', tags: [] });
    expect(draft.issues.map(({ severity, code, column, value }) => [severity, code, column, value])).toEqual([
      ['WARNING', 'KVK_NUMBER_INVALID', 'KvK', '1234'],
      ['WARNING', 'POSTCODE_INVALID', 'Postcode', '12'],
      ['WARNING', 'SBI_CODE_INVALID', 'SBI', 'nvt'],
      ['WARNING', 'WEBSITE_INVALID', 'Website', 'geen'],
      ['WARNING', 'EMAIL_INVALID', 'E-mail algemeen', 'info@@a.nl'],
    ]);
  });

  it.each([
    [{ Bedrijf: 'A', 'Werkz. pers.': 'veel' }, ['WORKING_PERSONS_INVALID']],
    [{ Bedrijf: 'A', Adres: '12' }, ['ADDRESS_INVALID']],
    [{ Bedrijf: 'A', 'Tel. algemeen': '14020' }, ['PHONE_INVALID']],
    [{ Bedrijf: 'A', Vestigingsnummer: '12' }, ['BRANCH_NUMBER_INVALID']],
    [{ Bedrijf: 'A', KvK: '24103210', Vestigingsnummer: '24103210' }, ['BRANCH_NUMBER_INVALID']],
    [{ Bedrijf: 'A', KvK: ' ' }, ['KVK_NUMBER_MISSING']],
    [{ Bedrijf: 'A', Nieuwsbrief: 'misschien' }, ['NEWSLETTER_WISH_UNKNOWN']],
    [{ Bedrijf: 'A', Nieuwsbrief: 'ja' }, ['NEWSLETTER_WITHOUT_EMAIL']],
    [{ Bedrijf: 'A', 'Laatste bezoek': 'najaar 2024' }, ['DATE_IS_A_PERIOD']],
    [{ Bedrijf: 'A', 'Laatste bezoek': '31-2-2024' }, ['DATE_INVALID']],
    [{ Bedrijf: 'A', 'Laatste bezoek': '23-11-2026' }, ['DATE_IN_FUTURE']],
    [{ Bedrijf: 'A', Opmerkingen: 'BSN 111222333' }, ['POSSIBLE_BSN']],
    [{ Bedrijf: 'A', Plaats: 'x'.repeat(201) }, ['TOO_LONG']],
    [{ Achternaam: 'Smit', Aanhef: 'familie' }, ['SALUTATION_UNKNOWN']],
    [{ Achternaam: 'Smit', Voorletters: 'Jan Kees' }, ['INITIALS_INVALID']],
    [{ Achternaam: 'Y?lmaz', Voornaam: 'Ça?la' }, ['NAME_LOOKS_DAMAGED', 'NAME_LOOKS_DAMAGED']],
    [{ Achternaam: 'KÃ¶kcÃ¼' }, ['NAME_LOOKS_DAMAGED']],
    [{ Bedrijf: 'Wat is er?', Achternaam: 'Smit' }, []],
    [{ Bedrijf: 'A', Voornaam: 'Noor', Achternaam: '' }, ['PERSON_WITHOUT_FAMILY_NAME']],
    [{ Bedrijf: 'A', Achternaam: '', 'E-mail contact': 'a@b.nl' }, ['PERSON_WITHOUT_FAMILY_NAME']],
    [{ Bedrijf: '', Achternaam: '', Plaats: 'X' }, ['ROW_NAMES_NOBODY']],
    [{ Bedrijf: 'A', Nieuwsbrief: 'nee', SBI: '', 'Laatste bezoek': '-' }, []],
  ])('%j: %j', (row, expected) => {
    expect(codes(row)).toEqual(expected);
  });

  it('that names nobody is refused', () => {
    expect(read({ Bedrijf: '-', Achternaam: '' })).toMatchObject({
      accepted: false,
      business: undefined,
      contact: undefined,
    });
  });

  it('that has a number but no name still speaks of a business', () => {
    expect(read({ KvK: '24103210', Bedrijf: '' }).business).toMatchObject({
      kvkNumber: '24103210',
      name: undefined,
    });
  });

  it('keeps what is whole when it is cut short, and says so', () => {
    const header = ['Bedrijf', 'KvK', 'Plaats', 'Achternaam'];
    const reader = importRowReader(header, proposeMapping(header).mapping, TODAY);
    expect(reader({ number: 3, cells: ['A', '24103210'] })).toMatchObject({
      accepted: true,
      business: { name: 'A', kvkNumber: '24103210' },
    });
    expect(reader({ number: 3, cells: ['A', '24103210'] }).issues).toEqual([
      { severity: 'WARNING', code: 'ROW_TOO_SHORT', value: '2' },
    ]);
    expect(reader({ number: 4, cells: ['A', '24103210', 'B', 'C', 'D'] }).issues).toEqual([
      { severity: 'WARNING', code: 'ROW_TOO_LONG', value: '5' },
    ]);
    expect(reader({ number: 5, cells: ['A', '24103210', 'B', 'C', ''] }).issues).toEqual([]);
  });

  it.each([
    ['=HYPERLINK("http://example.invalid","klik")', 'klik (http://example.invalid)'],
    ['=SUM(A1:A9)', 'SUM(A1:A9)'],
    ["+cmd|' /C calc'!A0", "cmd|' /C calc'!A0"],
    ['@SUM(1)', 'SUM(1)'],
  ])('has no formula left of %j', (cell, text) => {
    const draft = read({ Bedrijf: 'A', Opmerkingen: cell });
    expect(draft.business?.remarks).toBe(text);
    expect(draft.issues).toEqual([
      { severity: 'WARNING', code: 'FORMULA_REMOVED', field: 'remarks', column: 'Opmerkingen', value: cell },
    ]);
  });

  it('keeps a text that only looks like a formula, as our own export writes it', () => {
    const draft = read({ Bedrijf: 'A', Opmerkingen: "'=1+1" });
    expect(draft.business?.remarks).toBe('=1+1');
    expect(draft.issues).toEqual([]);
  });

  it.each([
    ["'+31612345678", '+31612345678'],
    ['="0612345678"', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
  ])('takes the number out of %j', (cell, phone) => {
    expect(read({ Bedrijf: 'A', 'Tel. algemeen': cell })).toMatchObject({ business: { phone }, issues: [] });
  });

  it('puts a separate street and number together', () => {
    expect(read({ Bedrijf: 'A', Straat: "'t Zand", Huisnummer: '170-2' }).business).toMatchObject({
      street: "'t Zand",
      houseNumber: '170-2',
    });
  });

  it.each([
    [{ Contactpersoon: 'Anna van den Berg' }, { givenName: 'Anna', infix: 'van den', familyName: 'Berg' }],
    [
      { Achternaam: 'van den Berg', Voornaam: 'Anna' },
      { givenName: 'Anna', infix: 'van den', familyName: 'Berg' },
    ],
    [{ Achternaam: 'Jansen Smit' }, { familyName: 'Jansen Smit' }],
    [
      { Achternaam: 'Berg', Tussenvoegsel: 'Van den' },
      { infix: 'van den', familyName: 'Berg' },
    ],
    [
      { Achternaam: 'Meeren', Tussenvoegsel: 'Van Der' },
      { infix: 'Van Der', familyName: 'Meeren' },
    ],
    [
      { Achternaam: 'Jansen', Voornaam: 'D.' },
      { initials: 'D.', familyName: 'Jansen' },
    ],
    [
      { Achternaam: 'Jansen', Voornaam: 'Dirk', Voorletters: 'DJ' },
      { initials: 'D.J.', givenName: 'Dirk', familyName: 'Jansen' },
    ],
    [{ Contactpersoon: 'A. de Vries' }, { initials: 'A.', infix: 'de', familyName: 'Vries' }],
  ])('names the person of %j', (row, name) => {
    expect(defined(read(row).contact)).toEqual({
      ...name,
      salutationPreference: 'UNKNOWN',
      emails: [],
      phones: [],
    });
  });

  it.each([
    ['ja', 'YES'],
    ['J', 'YES'],
    ['1', 'YES'],
    ['x', 'YES'],
    ['nee', 'NO'],
    ['N', 'NO'],
    ['0', 'NO'],
    ['', 'UNKNOWN'],
  ] as const)('with newsletter %j has the wish %s', (cell, wish) => {
    expect(read({ Bedrijf: 'A', 'E-mail algemeen': 'a@b.nl', Nieuwsbrief: cell }).newsletterWish).toBe(wish);
  });
});

describe('a place in capitals', () => {
  it.each([
    ['LINDEHOVEN', 'Lindehoven'],
    ['IJSSELSTEIN', 'IJsselstein'],
    ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
    ['ALPHEN AAN DEN RIJN', 'Alphen aan den Rijn'],
    ['Lindehoven', 'Lindehoven'],
    ['EE', 'EE'],
  ])('%s is written %s', (place, written) => {
    expect(tidyPlace(place)).toBe(written);
  });
});
