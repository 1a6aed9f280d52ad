import type { RecordKind } from '../graphql/generated';

/** The resource whose pages show records of a kind. */
export const resourceOfKind = {
  BUSINESS: 'businesses',
  ASSOCIATION: 'associations',
  CONTACT: 'contacts',
  INTERACTION: 'interactions',
  SEGMENT: 'segments',
  VISIT: 'visits',
  COMMITMENT: 'commitments',
  EVENT: 'events',
  NEWSLETTER: 'newsletters',
  TOPIC: 'topics',
  AREA: 'areas',
  SECTOR: 'sectors',
  USER: 'users',
} as const satisfies Record<RecordKind, string>;

export function kindOfResource(resource: string): RecordKind | undefined {
  const kinds = Object.keys(resourceOfKind) as RecordKind[];
  return kinds.find((kind) => resourceOfKind[kind] === resource);
}
