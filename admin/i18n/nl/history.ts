import type { BulkAction, BulkKind, BulkStatus, RecordKind } from '../../graphql/generated';

/** Texts of the history of a record, the trash and changing many records at once. */
export const history = {
  title: 'Geschiedenis',
  show: 'Geschiedenis tonen',
  hide: 'Geschiedenis verbergen',
  empty: 'Nog niets gewijzigd. Elke wijziging komt hier vanzelf te staan.',
  yes: 'ja',
  no: 'nee',
  nothing: 'leeg',
  changed: '%{who} wijzigde %{field} van %{before} in %{after}',
  filled: '%{who} vulde %{field} in: %{after}',
  emptied: '%{who} maakte %{field} leeg; er stond %{before}',
  content: '%{who} wijzigde %{field}',
  relations: { Affiliation: 'Functie', Membership: 'Lidmaatschap' },
  revert: 'Terugdraaien',
  revertTitle: 'Wijziging terugdraaien',
  revertExplanation: 'Dit komt er weer te staan. Het terugdraaien zelf staat daarna ook in de geschiedenis.',
  comesBack: '%{field}: %{before}',
  reverted: 'De wijziging is teruggedraaid.',
};

export const trash = {
  name: 'Prullenbak |||| Prullenbak',
  empty: 'De prullenbak is leeg.',
  invite: 'Wat je archiveert, vind je hier terug.',
  taken: 'Kan niet terug: %{field} is intussen in gebruik. Pas eerst het andere aan.',
  fields: {
    q: 'Zoek op naam',
    kinds: 'Soort',
    kind: 'Soort',
    name: 'Naam',
    archivedAt: 'Gearchiveerd op',
    archivedByName: 'Door',
  },
};

export const historyEnums = {
  RecordKind: {
    BUSINESS: 'Bedrijf',
    ASSOCIATION: 'Vereniging',
    CONTACT: 'Contactpersoon',
    INTERACTION: 'Contactmoment',
    SEGMENT: 'Doelgroep',
    VISIT: 'Bezoek',
    COMMITMENT: 'Toezegging',
    EVENT: 'Bijeenkomst',
    NEWSLETTER: 'Nieuwsbrief',
    TOPIC: 'Onderwerp',
    AREA: 'Gebied',
    SECTOR: 'Branche',
    USER: 'Gebruiker',
  } satisfies Record<RecordKind, string>,
  BulkKind: { BUSINESS: 'bedrijven', CONTACT: 'contactpersonen' } satisfies Record<BulkKind, string>,
  BulkAction: {
    ADD_TAGS: 'Labels toevoegen',
    REMOVE_TAGS: 'Labels weghalen',
    ASSIGN_ACCOUNT_MANAGER: 'Relatiebeheerder toewijzen',
    ARCHIVE: 'Archiveren',
    RESTORE: 'Terughalen',
  } satisfies Record<BulkAction, string>,
  BulkStatus: {
    RUNNING: 'Bezig',
    DONE: 'Gedaan',
    UNDOING: 'Wordt ongedaan gemaakt',
    UNDONE: 'Ongedaan gemaakt',
  } satisfies Record<BulkStatus, string>,
};

export const bulk = {
  title: 'Meer tegelijk wijzigen',
  selected: '%{smart_count} gekozen |||| %{smart_count} gekozen',
  wayBack: 'Toch niet goed? Je kunt dit nog 30 dagen ongedaan maken.',
  look: 'Bekijken',
  tick: '%{name} kiezen',
  all: 'Alles wat aan het filter voldoet (%{smart_count})',
  confirm: 'Dit verandert %{smart_count} %{what}. Je kunt het 30 dagen lang ongedaan maken.',
  tags: 'Labels',
  progress: '%{processed} van %{total}',
  undo: 'Ongedaan maken',
  refused: 'Niet gelukt: het nummer of de naam is in gebruik',
  touched: 'Niet teruggezet: iemand wijzigde dit daarna',
  counts: {
    CHANGED: '%{smart_count} gewijzigd',
    SAME: '%{smart_count} was al zo |||| %{smart_count} waren al zo',
    REFUSED: '%{smart_count} niet gelukt',
    UNDONE: '%{smart_count} teruggezet',
    TOUCHED: '%{smart_count} niet teruggezet',
  },
};

export const bulkResource = {
  name: 'Bulkwijziging |||| Bulkwijzigingen',
  empty: 'Er is nog niets in één keer gewijzigd.',
  invite: 'Kies in de lijst van bedrijven of contactpersonen meer regels tegelijk.',
  subject: '%{action}: %{total} %{kind}',
  fields: {
    action: 'Wat',
    total: 'Aantal',
    status: 'Stand',
    user: 'Door',
    createdAt: 'Wanneer',
    tags: 'Labels',
    accountManager: 'Relatiebeheerder',
  },
};

export const inline = {
  edit: '%{field} van %{name} wijzigen',
  conflict: 'Iemand zette hier net: %{theirs}. Sla nog eens op om jouw waarde te houden.',
};
