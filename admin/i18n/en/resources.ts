import type { resources as dutch } from '../nl/resources';

export const resources: typeof dutch = {};
