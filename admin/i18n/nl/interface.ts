/** Texts of the shell: menu, sign-in, drafts, conflicts, empty lists. */
export const app = {
  name: 'Ingang',
  tagline: 'Eén ingang voor ondernemers',
  signIn: { title: 'Aanmelden', intro: 'Gebruik het account dat je van de beheerder kreeg.' },
};

export const menu = {
  label: 'Hoofdmenu',
  today: 'Vandaag',
  sections: {
    relations: 'Relaties',
    visits: 'Bezoeken',
    events: 'Bijeenkomsten',
    newsletters: 'Nieuwsbrieven',
    administration: 'Beheer',
  },
};

export const today = {
  greeting: 'Goedendag, %{name}',
  visits: 'Bezoeken van vandaag',
  visitsPerMonth: 'Bezoeken per maand',
  noVisitsThisYear: 'Er is het afgelopen jaar nog geen bezoek gebracht.',
  visitsInWords: '%{total} bezoeken in het afgelopen jaar, per maand en per relatiebeheerder',
  noVisits: 'Vandaag zijn er geen bezoeken.',
  commitments: 'Mijn open toezeggingen',
  events: 'Komende bijeenkomsten',
  noEvents: 'Er staan geen bijeenkomsten gepland.',
  when: 'Wanneer',
  event: 'Bijeenkomst',
  registrations: 'Aanmeldingen',
  seats: '%{taken} van %{capacity} plaatsen',
  waiting: '%{waiting} wachtend',
  figures: {
    businesses: 'Bedrijven',
    contacts: 'Contactpersonen',
    associations: 'Verenigingen',
    visitsThisYear: 'Bezoeken dit jaar',
    openCommitments: 'Open toezeggingen',
    lateCommitments: 'Waarvan te laat',
    myFollowUps: 'Mijn vervolgacties',
    confirmedSubscriptions: 'Abonnees',
  },
};

/** Long tables on the page of a record. */
export const rows = { all: 'Alle %{count} tonen', fewer: 'Minder tonen' };

export const record = {
  archive: 'Archiveren',
  archived: 'Gearchiveerd',
  archiveQuestion: '%{name} archiveren?',
  archiveExplanation: 'Het verdwijnt uit de lijsten. Je kunt het altijd terughalen.',
  archiveUsed:
    'Let op, dit wordt nog gebruikt door: %{list}. Het verdwijnt uit de lijsten; je kunt het altijd terughalen.',
  archiveDone: '%{name} is gearchiveerd.',
  restore: 'Terughalen',
  restoreDone: '%{name} is teruggehaald.',
  timeline: 'Tijdlijn',
  includeArchived: 'Ook het archief',
  tagsHint: 'Typ een label en druk op Enter.',
};

export const draft = {
  restored: 'Dit typte je op %{moment} en was nog niet opgeslagen. We hebben het teruggezet.',
  discard: 'Weggooien',
};

export const conflict = {
  title: 'Iemand anders was je voor',
  explanation:
    'Terwijl jij typte, wijzigde een ander dezelfde velden. Kies per veld wat er moet staan. Al het andere is samengevoegd.',
  field: 'Veld',
  base: 'Stond er',
  theirs: 'Staat er nu',
  mine: 'Jij typte',
  save: 'Zo opslaan',
  goOn: 'Zo verder',
  back: 'Terug naar het formulier',
  merged: 'Een collega wijzigde iets anders. Beide wijzigingen zijn bewaard.',
  next: 'Wat jij typte staat er nog. Kies Opslaan als je klaar bent.',
};
