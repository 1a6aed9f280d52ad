import type {
  AreaKind,
  AssociationKind,
  BusinessStatus,
  Language,
  Role,
  SalutationPreference,
} from '../../graphql/generated';

/** A word for every value of every enum that people see. */
export const enums = {
  AreaKind: {
    CORE: 'Kern',
    DISTRICT: 'Wijk',
    BUSINESS_PARK: 'Bedrijventerrein',
  } satisfies Record<AreaKind, string>,
  AssociationKind: {
    ENTREPRENEURS: 'Ondernemersvereniging',
    BIZ: 'BIZ',
    RETAIL: 'Winkeliersvereniging',
    PARK_MANAGEMENT: 'Parkmanagement',
    BRANCH: 'Brancheorganisatie',
  } satisfies Record<AssociationKind, string>,
  BusinessStatus: {
    ACTIVE: 'Actief',
    PROSPECTIVE: 'In oprichting',
    MOVED_AWAY: 'Vertrokken',
    CLOSED: 'Gestopt',
  } satisfies Record<BusinessStatus, string>,
  Language: { NL: 'Nederlands', EN: 'Engels' } satisfies Record<Language, string>,
  Role: {
    ACCOUNT_MANAGER: 'Relatiebeheerder',
    COMMUNICATIONS: 'Communicatie',
    EVENT_ORGANISER: 'Organisator bijeenkomsten',
    KCC_AGENT: 'Medewerker klantcontact',
    SPECIALIST: 'Vakspecialist',
    ALDERMAN: 'Wethouder',
    ADMINISTRATOR: 'Beheerder',
    STEWARD: 'Medewerker ontvangst',
  } satisfies Record<Role, string>,
  SalutationPreference: {
    MR: 'Heer',
    MRS: 'Mevrouw',
    NEUTRAL: 'Zonder heer of mevrouw',
    UNKNOWN: 'Onbekend',
  } satisfies Record<SalutationPreference, string>,
};
