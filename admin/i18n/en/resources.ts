import type { resources as dutch } from '../nl/resources';
import { areas, sectors, users } from './administration';
import { businesses } from './businesses';

export const resources: typeof dutch = { businesses, users, areas, sectors };
