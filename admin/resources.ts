import { areas } from './areas';
import { associations } from './associations';
import { businesses } from './businesses';
import { contacts } from './contacts';
import { audit } from './audit';
import { duplicates } from './duplicates';
import { commitments } from './commitments';
import { events } from './events';
import { bulk } from './bulk';
import { trash } from './history';
import { interactions } from './interactions';
import { mail } from './mail';
import { newsletters } from './newsletters';
import { imports } from './imports';
import type { AdminResource } from './providers/resource';
import { segments } from './segments';
import { changeProposals } from './register';
import { sectors } from './sectors';
import { visits } from './visits';
import { serviceMail } from './serviceMail';
import { subscriptions } from './subscriptions';
import { suppressions } from './suppressions';
import { topics } from './topics';
import { users } from './users';

/** Every folder that is a resource. The order in the menu is layout/menu-sections.ts. */
export const resources: readonly AdminResource[] = [
  businesses,
  associations,
  contacts,
  changeProposals,
  interactions,
  segments,
  visits,
  commitments,
  topics,
  subscriptions,
  suppressions,
  mail,
  serviceMail,
  newsletters,
  events,
  users,
  areas,
  sectors,
  duplicates,
  imports,
  audit,
  trash,
  bulk,
];
