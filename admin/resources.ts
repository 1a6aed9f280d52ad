import { areas } from './areas';
import { associations } from './associations';
import { businesses } from './businesses';
import { contacts } from './contacts';
import type { AdminResource } from './providers/resource';
import { sectors } from './sectors';
import { users } from './users';

/** Every folder that is a resource. The order in the menu is layout/menu-sections.ts. */
export const resources: readonly AdminResource[] = [
  businesses,
  associations,
  contacts,
  users,
  areas,
  sectors,
];
