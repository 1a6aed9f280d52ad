import type { Role } from '../generated/enums';

export interface DemoAccount {
  email: string;
  name: string;
  initials: string;
  role: Role;
  colour: string;
  jobTitle: string;
  phone: string;
}

/** One password for all of them: these accounts exist in the demo municipality only. */
export const DEMO_PASSWORD = 'welkom-bij-de-ingang';

/** One person per role, so that a newcomer can look through everybody's eyes; two who may approve a newsletter. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'sanne@lindehoven.example',
    name: 'Sanne de Wit',
    initials: 'SW',
    role: 'ACCOUNT_MANAGER',
    colour: '#0b6b75',
    jobTitle: 'Bedrijfscontactfunctionaris',
    phone: '+31229850101',
  },
  {
    email: 'youssef@lindehoven.example',
    name: 'Youssef el Amrani',
    initials: 'YA',
    role: 'ACCOUNT_MANAGER',
    colour: '#7a4d00',
    jobTitle: 'Accountmanager bedrijventerreinen',
    phone: '+31229850102',
  },
  {
    email: 'femke@lindehoven.example',
    name: 'Femke van der Laan',
    initials: 'FL',
    role: 'COMMUNICATIONS',
    colour: '#8a2d5c',
    jobTitle: 'Communicatieadviseur economie',
    phone: '+31229850103',
  },
  {
    email: 'bram@lindehoven.example',
    name: 'Bram Hofstra',
    initials: 'BH',
    role: 'EVENT_ORGANISER',
    colour: '#3d5a1e',
    jobTitle: 'Organisator bijeenkomsten',
    phone: '+31229850104',
  },
  {
    email: 'kcc@lindehoven.example',
    name: 'Marijke Bos',
    initials: 'MB',
    role: 'KCC_AGENT',
    colour: '#5b3b8c',
    jobTitle: 'Medewerker klantcontact',
    phone: '+31229850100',
  },
  {
    email: 'vergunningen@lindehoven.example',
    name: 'Tjeerd Postma',
    initials: 'TP',
    role: 'SPECIALIST',
    colour: '#1f4e8c',
    jobTitle: 'Vergunningverlener',
    phone: '+31229850105',
  },
  {
    email: 'wethouder@lindehoven.example',
    name: 'Hülya Yılmaz',
    initials: 'HY',
    role: 'ALDERMAN',
    colour: '#8c2f1f',
    jobTitle: 'Wethouder economie',
    phone: '+31229850106',
  },
  {
    email: 'beheer@lindehoven.example',
    name: 'Ivo Brandsma',
    initials: 'IB',
    role: 'ADMINISTRATOR',
    colour: '#444444',
    jobTitle: 'Functioneel beheerder',
    phone: '+31229850107',
  },
  {
    email: 'balie@lindehoven.example',
    name: 'Noor Smit',
    initials: 'NS',
    role: 'STEWARD',
    colour: '#006644',
    jobTitle: 'Gastvrouw',
    phone: '+31229850108',
  },
];
