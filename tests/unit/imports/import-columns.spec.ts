import fc from 'fast-check';
import { IMPORT_FIELDS } from '../../../api/imports/import-fields';
import { mapColumns } from '../../../api/imports/import-cells';
import { columnNames, mappingProblems, proposeMapping } from '../../../api/imports/import-columns.rules';

const NAMES = [
  'Bedrijfsnaam', 'KvK', 'Vestigingsnummer', 'Adres', 'Straat', 'Huisnummer', 'Postcode', 'Plaats', 'Gebied', 'SBI-code', 'Werkzame personen', 'Website',
  'Telefoon algemeen', 'E-mail algemeen', 'Rechtsvorm', 'Labels', 'Aanhef', 'Voorletters', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'Contactpersoon',
  'Functie', 'Functie sinds', 'Mobiel', 'E-mailadres contactpersoon', 'Lidmaatschap', 'Vereniging', 'Bestuursfunctie', 'Bestuur vanaf', 'Bestuur tot', 'Nieuwsbrief', 'Datum laatste bezoek', 'Opmerkingen', 'Statutaire naam', 'Handelsnamen', 'Status', 'Geen post', 'Adres afgeschermd', 'Andere telefoonnummers', 'Andere e-mailadressen', 'Labels van de persoon', 'Opmerkingen bij de persoon', 'Taal', 'Relatiebeheerder', 'Andere SBI-codes',
]; // prettier-ignore

describe('what the columns are', () => {
  it('is read from their names, in any order', () => {
    const header = [
      'E-mail contact',
      'KvK-nummer',
      'Vestigingsnr.',
      'Bedrijfsnaam',
      'Werkz. pers.',
      'Tel. algemeen',
      'Tussenv.',
      'Lid van',
      'Laatste bezoek',
      'Kleur',
    ];
    expect(proposeMapping(header)).toEqual({
      mapping: {
        'E-mail contact': 'contactEmail',
        'KvK-nummer': 'kvkNumber',
        'Vestigingsnr.': 'branchNumber',
        Bedrijfsnaam: 'businessName',
        'Werkz. pers.': 'workingPersons',
        'Tel. algemeen': 'businessPhone',
        'Tussenv.': 'infix',
        'Lid van': 'membership',
        'Laatste bezoek': 'lastVisit',
        Kleur: null,
      },
      unmapped: ['Kleur'],
    });
  });

  it('is also understood in English', () => {
    const { mapping } = proposeMapping([
      'Company name',
      'Postal code',
      'First name',
      'Last name',
      'Job title',
      'Newsletter',
    ]);
    expect(Object.values(mapping)).toEqual([
      'businessName',
      'postcode',
      'givenName',
      'familyName',
      'role',
      'newsletterWish',
    ]);
  });

  it('gives a bare telephone to the person, the second one to the business', () => {
    const { mapping } = proposeMapping([
      'Bedrijf',
      'Telefoon',
      'Achternaam',
      'E-mail',
      'Telefoon',
      'Telefoon',
    ]);
    expect(mapping).toEqual({
      Bedrijf: 'businessName',
      Telefoon: 'contactPhone',
      Achternaam: 'familyName',
      'E-mail': 'contactEmail',
      'Telefoon #5': 'businessPhone',
      'Telefoon #6': null,
    });
  });

  it('gives a bare telephone to the business when the list has no people', () => {
    expect(proposeMapping(['Bedrijf', 'Tel.', 'Mail']).mapping).toMatchObject({
      'Tel.': 'businessPhone',
      Mail: 'businessEmail',
    });
  });

  it('takes a bare association for that of the board when the list says what people are there, else for a membership', () => {
    const fieldsOf = (...header: string[]) => Object.values(proposeMapping(header).mapping);
    expect(fieldsOf('Bedrijf', 'Vereniging', 'Naam', 'Functie')).toEqual([
      'businessName',
      'membership',
      'fullName',
      'role',
    ]);
    expect(
      fieldsOf(
        'Bedrijf',
        'Naam',
        'Functie',
        'Lid van',
        'Vereniging',
        'Bestuursfunctie',
        'Vanaf',
        'Tot en met',
      ),
    ).toEqual([
      'businessName',
      'fullName',
      'role',
      'membership',
      'boardAssociation',
      'boardRole',
      'boardFrom',
      'boardUntil',
    ]);
  });

  it('reads a list of nothing but people and their function at an association as boards', () => {
    expect(
      proposeMapping(['Functie', 'Winkeliersvereniging', 'Achternaam', 'Sinds', 'Aftredend']).mapping,
    ).toEqual({
      Functie: 'boardRole',
      Winkeliersvereniging: 'boardAssociation',
      Achternaam: 'familyName',
      Sinds: 'boardFrom',
      Aftredend: 'boardUntil',
    });
    expect(proposeMapping(['Vereniging', 'Plaats', 'Tot']).mapping).toMatchObject({
      Vereniging: 'membership',
      Tot: null,
    });
  });

  it('gives a field to one column only', () => {
    expect(proposeMapping(['Bedrijf', 'Organisatie']).mapping).toEqual({
      Bedrijf: 'businessName',
      Organisatie: null,
    });
  });

  it('follows a choice made before, also to leave a column out, wherever the column now stands', () => {
    const remembered = { Kleur: 'tags', Telefoon: null, Zaak: 'businessName' } as const;
    expect(proposeMapping(['Nieuw', 'telefoon', 'KLEUR', 'Zaak', 'Bedrijf'], remembered)).toEqual({
      mapping: { Nieuw: null, telefoon: null, KLEUR: 'tags', Zaak: 'businessName', Bedrijf: null },
      unmapped: ['Nieuw', 'Bedrijf'],
    });
  });

  it('names nameless and repeated columns after their place', () => {
    expect(columnNames(['Naam', '', 'naam', ''])).toEqual(['Naam', '#2', 'naam #3', '#4']);
  });

  it('knows a name for every field', () => {
    const named = Object.values(proposeMapping(NAMES).mapping);
    expect(new Set(named)).toEqual(new Set(IMPORT_FIELDS));
  });

  it('never fails on a name', () => {
    expect(proposeMapping(['constructor', '__proto__', 'toString']).unmapped).toHaveLength(3);
    fc.assert(fc.property(fc.array(fc.string()), (header) => void proposeMapping(header)));
  });
});

describe('a mapping', () => {
  it('needs the name of a business or a person', () => {
    expect(mappingProblems({ Plaats: 'city' })).toEqual(['NO_NAME_COLUMN']);
    expect(mappingProblems({ Naam: 'fullName', Plaats: null, X: null })).toEqual([]);
  });

  it('uses a field once', () => {
    expect(mappingProblems({ A: 'businessName', B: 'businessName' })).toEqual(['FIELD_TWICE']);
  });
});

describe('a mapping that speaks of other columns', () => {
  it('reads only those that are there', () => {
    expect(mapColumns(['Naam', 'Kleur'], { Naam: 'fullName', Elders: 'city' })).toEqual({
      width: 2,
      columns: [{ column: 'Naam', field: 'fullName', place: 0 }],
    });
  });
});
