import { associations } from './associations';
import type { resources as dutch } from '../nl/resources';
import { audit } from './insight';
import { segments } from './segments';
import { commitments, interactions, visits } from './meetings';
import { areas, sectors, users } from './administration';
import { bulkResource, trash } from './history';
import { businesses } from './businesses';
import { contacts } from './contacts';
import { duplicates } from './duplicates';
import { imports } from './imports';
import { mail, serviceMail, subscriptions, suppressions, topics } from './subscribing';
import { changeProposals } from './register';
import { newsletters } from './newsletters';
import { events } from './events';

export const resources: typeof dutch = {
  businesses,
  associations,
  contacts,
  users,
  areas,
  sectors,
  duplicates,
  imports,
  interactions,
  visits,
  commitments,
  events,
  segments,
  audit,
  changeProposals,
  topics,
  subscriptions,
  suppressions,
  mail,
  serviceMail,
  newsletters,
  trash,
  bulk: bulkResource,
};
