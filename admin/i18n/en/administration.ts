import type * as dutch from '../nl/administration';

export const users: typeof dutch.users = {
  name: 'User |||| Users',
  empty: 'There are no users yet.',
  invite: 'Add your colleagues.',
  sections: { person: 'Colleague', account: 'Account' },
  hints: { password: 'At least 12 characters. Leave empty to change nothing.' },
  fields: {
    q: 'Search by name or e-mail',
    name: 'Name',
    initials: 'Initials',
    colour: 'Colour',
    role: 'Role',
    roles: 'Role',
    jobTitle: 'Function',
    email: 'E-mail',
    phone: 'Phone',
    language: 'Language of the screens',
    password: 'Password',
    includeArchived: 'Include the archive',
  },
};

export const areas: typeof dutch.areas = {
  name: 'Area |||| Areas',
  empty: 'There are no areas yet.',
  invite: 'Add the town centres, districts and business parks.',
  sections: { area: 'Area' },
  hints: { cbsCode: 'WK or BU with the digits of Statistics Netherlands, such as WK015302.' },
  outline: {
    known: 'This is how the area stands on the map.',
    unknown: 'Not known yet. On the map a circle stands around the businesses of this area.',
    choose: 'Choose a GeoJSON file',
    remove: 'Remove the outline',
    unreadable:
      'There is no outline in this. Choose a GeoJSON file with one shape, in longitude and latitude (WGS84).',
  },
  fields: {
    q: 'Search by name',
    name: 'Name',
    kind: 'Kind',
    kinds: 'Kind',
    outline: 'Outline',
    cbsCode: 'CBS code',
    includeArchived: 'Include the archive',
  },
};

export const sectors: typeof dutch.sectors = {
  name: 'Sector |||| Sectors',
  empty: 'There are no sectors yet.',
  invite: 'Add the first one.',
  sections: { sector: 'Sector' },
  unknownVersion: 'Unknown version',
  fields: {
    q: 'Search by description or code',
    code: 'SBI code',
    sbiVersion: 'Version',
    name: 'Description',
    nameEn: 'Description in English',
    includeArchived: 'Include the archive',
  },
};
