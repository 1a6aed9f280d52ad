/** Everything a column of a list can be about. */
export const IMPORT_FIELDS = [
  'businessName',
  'statutoryName',
  'tradeNames',
  'kvkNumber',
  'branchNumber',
  'address',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'area',
  'sbiCode',
  'otherSbiCodes',
  'workingPersons',
  'website',
  'businessPhone',
  'businessEmail',
  'legalForm',
  'businessStatus',
  'accountManager',
  'nonMailing',
  'addressShielded',
  'tags',
  'salutation',
  'initials',
  'givenName',
  'infix',
  'familyName',
  'fullName',
  'role',
  'roleFrom',
  'contactPhone',
  'contactEmail',
  'contactOtherPhones',
  'contactOtherEmails',
  'contactLanguage',
  'contactTags',
  'contactRemarks',
  'membership',
  'boardAssociation',
  'boardRole',
  'boardFrom',
  'boardUntil',
  'newsletterWish',
  'lastVisit',
  'remarks',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

// Dutch first, then English; compared without capitals, accents, blanks and signs.
export const SYNONYMS: Record<ImportField, string> = {
  businessName:
    'bedrijfsnaam, bedrijf, handelsnaam, naam bedrijf, bedrijf naam, onderneming, naam onderneming, organisatie, organisatienaam, zaaknaam, vestigingsnaam, naam vestiging, business name, business, company, company name, organisation, organization, account name, trade name',
  statutoryName: 'naam in de statuten, naam volgens de statuten, juridische naam, statutory name, legal name',
  tradeNames: 'handelsnamen, alle handelsnamen, andere handelsnamen, trade names, other trade names',
  kvkNumber:
    'kvk, kvk nummer, kvknr, kvk nr, kamer van koophandel, dossiernummer, kvk dossiernummer, chamber of commerce, coc, coc number, kvk number',
  branchNumber:
    'vestigingsnummer, vestigingsnr, vestigings nr, vestnr, vestiging, branch number, branch, establishment number',
  address:
    'adres, vestigingsadres, bezoekadres, straat en huisnummer, straat en nummer, straat huisnummer, straat nr, adresregel, adresregel 1, address, street and number, street address, visiting address',
  street: 'straat, straatnaam, street, street name',
  houseNumber: 'huisnummer, huisnr, nummer, nr, huisnummer en toevoeging, house number, number',
  postcode: 'postcode, pc, zip, zip code, zipcode, postal code, post code',
  city: 'plaats, woonplaats, plaatsnaam, vestigingsplaats, stad, city, town, place',
  area: 'gebied, bedrijventerrein, terrein, wijk, kern, buurt, locatie, area, business park, district, neighbourhood',
  sbiCode:
    'sbi, sbi code, sbicode, branche, branchecode, hoofdactiviteit, activiteit, sector, industry, industry code, nace',
  otherSbiCodes:
    'andere sbi codes, andere sbi code, overige sbi codes, tweede sbi code, sbi codes neven, nevenactiviteiten, nevenactiviteit, andere activiteiten, other sbi codes, other sbi code, secondary activities, other activities',
  workingPersons:
    'werkzame personen, werkz pers, wp, aantal werkzame personen, aantal medewerkers, medewerkers, aantal werknemers, werknemers, personeel, fte, working persons, employees, number of employees, staff, size',
  website: 'website, site, webadres, internet, url, homepage, www, web, web site',
  businessPhone:
    'tel algemeen, telefoon algemeen, telefoonnummer algemeen, algemeen telefoonnummer, telefoon bedrijf, bedrijfstelefoon, tel bedrijf, telefoonnummer bedrijf, business phone, company phone, general phone',
  businessEmail:
    'e mail algemeen, email algemeen, mail algemeen, algemeen e mailadres, e mail bedrijf, bedrijfs e mail, e mailadres bedrijf, e mailadres algemeen, business email, company email, general email',
  legalForm: 'rechtsvorm, juridische vorm, legal form',
  businessStatus:
    'status, bedrijfsstatus, status bedrijf, status van het bedrijf, status onderneming, business status, company status',
  accountManager:
    'relatiebeheerder, accountmanager, account manager, accounthouder, bedrijfscontactfunctionaris, bcf, beheerder, relatiemanager, contactpersoon gemeente, vaste contactpersoon gemeente, relation manager, account owner',
  nonMailing:
    'wil geen post, geen post, geen mailing, non mailing, non mailing indicator, non mailing indicatie, niet aanschrijven, no mail, no post, no mailings',
  addressShielded:
    'adres afgeschermd, afgeschermd adres, afgeschermd, afscherming adres, address shielded, shielded address, shielded',
  tags: 'labels, label, tags, tag, kenmerken, trefwoorden',
  salutation:
    'aanhef, aanspreekvorm, geslacht, m v, dhr mevr, de heer mevrouw, aanhef contactpersoon, salutation, gender, title',
  initials: 'voorletters, initialen, voorletter, initials',
  givenName: 'voornaam, roepnaam, voornamen, first name, given name, firstname, forename',
  infix: 'tussenv, tussenvoegsel, voorvoegsel, tussenvoegsels, voorvoegsels, tv, infix, prefix, name prefix',
  familyName: 'achternaam, familienaam, geslachtsnaam, last name, family name, surname, lastname',
  fullName:
    'contactpersoon, contact, naam contactpersoon, naam, volledige naam, persoon, contact person, full name, contact name, name',
  role: 'functie bij bedrijf, functie contactpersoon, functie contact',
  roleFrom:
    'functie bij bedrijf sinds, functie bij bedrijf vanaf, startdatum functie, begindatum functie, begin functie, werkzaam sinds, werkzaam vanaf, in dienst sinds, in dienst vanaf, datum in dienst, role since, role from, job since, in role since',
  contactPhone:
    'tel contact, telefoon contact, telefoon contactpersoon, tel contactpersoon, mobiel, mobiele telefoon, mobiel nummer, gsm, 06, 06 nummer, tel direct, doorkiesnummer, contact phone, mobile, mobile phone, direct phone',
  contactEmail:
    'e mail contact, email contact, e mail contactpersoon, mail contact, e mailadres contact, e mailadres contactpersoon, contact email, personal email',
  contactOtherPhones:
    'andere telefoonnummers, overige telefoonnummers, tweede telefoonnummer, andere telefoonnummers contact, other phone numbers, other phones',
  contactOtherEmails:
    'andere e mailadressen, overige e mailadressen, tweede e mailadres, andere e mailadressen contact, other email addresses, other emails',
  contactLanguage:
    'taal, taal van de persoon, taal contact, taal contactpersoon, voorkeurstaal, correspondentietaal, language, preferred language, contact language',
  contactTags:
    'labels van de persoon, labels contact, labels contactpersoon, tags contact, contact tags, person tags',
  contactRemarks:
    'opmerkingen bij de persoon, opmerkingen contact, opmerkingen contactpersoon, notitie contactpersoon, contact remarks, contact notes',
  membership:
    'lid van, lidmaatschap, lidmaatschappen, collectief, biz, aangesloten bij, lid van vereniging, member of, membership',
  boardAssociation:
    'bestuur van, bestuurslid van, bestuur bij, in bestuur van, vereniging van bestuur, bestuur vereniging, vereniging bestuur, kvk nummer vereniging, kvk vereniging, board of, board member of',
  boardRole:
    'bestuursfunctie, functie in bestuur, functie in het bestuur, functie bestuur, bestuursrol, rol in bestuur, rol in het bestuur, bestuurslid, functie bij vereniging, functie vereniging, board role, board position, role on board',
  boardFrom:
    'bestuur vanaf, bestuur sinds, in bestuur sinds, in het bestuur sinds, in bestuur vanaf, in het bestuur vanaf, bestuurslid sinds, bestuurslid vanaf, bestuursfunctie vanaf, bestuursfunctie sinds, termijn vanaf, zittingstermijn vanaf, begin termijn, begin zittingstermijn, gekozen op, board from, board since, term from, term start',
  boardUntil:
    'bestuur tot, bestuur tot en met, bestuur t m, in bestuur tot, in het bestuur tot, bestuurslid tot, bestuursfunctie tot, termijn tot, termijn tot en met, zittingstermijn tot, zittingstermijn tot en met, einde termijn, einde zittingstermijn, aftreden, aftredend, aftreeddatum, gekozen tot, gekozen tot en met, herverkiezing, board until, term until, term end',
  newsletterWish:
    'nieuwsbrief, nieuwsbrief ja nee, wil nieuwsbrief, ontvangt nieuwsbrief, mailing, nieuwsbrieven, newsletter, mailing list',
  lastVisit:
    'laatste bezoek, datum laatste bezoek, laatste bedrijfsbezoek, bezocht op, laatst bezocht, bezoekdatum, last visit, last visited, visited on',
  remarks:
    'opmerkingen, opmerking, notitie, notities, toelichting, bijzonderheden, memo, commentaar, remarks, notes, note, comments',
};
