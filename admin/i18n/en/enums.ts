import type { enums as dutch } from '../nl/enums';

export const enums: typeof dutch = {
  AreaKind: { CORE: 'Town centre', DISTRICT: 'District', BUSINESS_PARK: 'Business park' },
  AssociationKind: {
    ENTREPRENEURS: 'Entrepreneurs’ association',
    BIZ: 'Business improvement district',
    RETAIL: 'Shopkeepers’ association',
    PARK_MANAGEMENT: 'Park management',
    BRANCH: 'Trade organisation',
  },
  BusinessStatus: {
    ACTIVE: 'Active',
    PROSPECTIVE: 'Prospective',
    MOVED_AWAY: 'Moved away',
    CLOSED: 'Closed',
  },
  Language: { NL: 'Dutch', EN: 'English' },
  Role: {
    ACCOUNT_MANAGER: 'Account manager',
    COMMUNICATIONS: 'Communications',
    EVENT_ORGANISER: 'Event organiser',
    KCC_AGENT: 'Contact centre agent',
    SPECIALIST: 'Specialist',
    ALDERMAN: 'Alderman',
    ADMINISTRATOR: 'Administrator',
    STEWARD: 'Door steward',
  },
  SalutationPreference: { MR: 'Mr', MRS: 'Mrs', NEUTRAL: 'Without Mr or Mrs', UNKNOWN: 'Unknown' },
};
