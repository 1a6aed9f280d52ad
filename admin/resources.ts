import type { AdminResource } from './providers/resource';

/** Every folder that is a resource. The order in the menu is layout/menu-sections.ts. */
export const resources: readonly AdminResource[] = [];
