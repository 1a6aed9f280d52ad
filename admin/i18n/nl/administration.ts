export const users = {
  name: 'Gebruiker |||| Gebruikers',
  empty: 'Er zijn nog geen gebruikers.',
  invite: 'Voeg je collega’s toe.',
  sections: { person: 'Collega', account: 'Account' },
  hints: { password: 'Minstens 12 tekens. Laat leeg om niets te wijzigen.' },
  fields: {
    q: 'Zoek op naam of e-mail',
    name: 'Naam',
    initials: 'Initialen',
    colour: 'Kleur',
    role: 'Rol',
    roles: 'Rol',
    jobTitle: 'Functie',
    email: 'E-mail',
    phone: 'Telefoon',
    language: 'Taal van de schermen',
    password: 'Wachtwoord',
    includeArchived: 'Ook het archief',
  },
};

export const areas = {
  name: 'Gebied |||| Gebieden',
  empty: 'Er zijn nog geen gebieden.',
  invite: 'Voeg de kernen, wijken en bedrijventerreinen toe.',
  sections: { area: 'Gebied' },
  hints: { cbsCode: 'WK of BU met de cijfers van het CBS, zoals WK015302.' },
  outline: {
    known: 'Zo staat het gebied op de kaart.',
    unknown: 'Nog niet bekend. Op de kaart staat dan een cirkel om de bedrijven van dit gebied.',
    choose: 'GeoJSON-bestand kiezen',
    remove: 'Omtrek weghalen',
    unreadable:
      'Hier staat geen omtrek in. Kies een GeoJSON-bestand met één vlak, in lengte- en breedtegraden (WGS84).',
  },
  fields: {
    q: 'Zoek op naam',
    name: 'Naam',
    kind: 'Soort',
    kinds: 'Soort',
    outline: 'Omtrek',
    cbsCode: 'CBS-code',
    includeArchived: 'Ook het archief',
  },
};

export const sectors = {
  name: 'Branche |||| Branches',
  empty: 'Er zijn nog geen branches.',
  invite: 'Voeg de eerste toe.',
  sections: { sector: 'Branche' },
  unknownVersion: 'Onbekende versie',
  fields: {
    q: 'Zoek op omschrijving of code',
    code: 'SBI-code',
    sbiVersion: 'Versie',
    name: 'Omschrijving',
    nameEn: 'Omschrijving in het Engels',
    includeArchived: 'Ook het archief',
  },
};
