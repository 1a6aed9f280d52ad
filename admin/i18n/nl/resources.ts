import { areas, sectors, users } from './administration';
import { businesses } from './businesses';

/** Names of the resources, their fields and what an empty list says. */
export const resources = { businesses, users, areas, sectors };
