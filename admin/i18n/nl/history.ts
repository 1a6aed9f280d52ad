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
