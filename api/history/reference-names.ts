import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import type { DbClient } from '../database/prisma.service';
import { visibleSegments } from './visible-segments';

type Table =
  | 'areas'
  | 'users'
  | 'businesses'
  | 'associations'
  | 'contacts'
  | 'sectors'
  | 'segments'
  | 'topics'
  | 'visits';

/** Fields that hold ids, and of what. */
const REFERENCES: Readonly<Record<string, Table | readonly Table[]>> = {
  areaId: 'areas',
  accountManagerId: 'users',
  userId: 'users',
  userIds: 'users',
  ownerId: 'users',
  organiserId: 'users',
  createdById: 'users',
  approvedById: 'users',
  businessId: 'businesses',
  successorOfId: 'businesses',
  // Of the same kind as the record; an id is never of both.
  mergedIntoId: ['businesses', 'contacts'],
  mergedFromId: ['businesses', 'contacts'],
  associationId: 'associations',
  contactId: 'contacts',
  contactIds: 'contacts',
  sectorIds: 'sectors',
  segmentId: 'segments',
  segmentIds: 'segments',
  topicIds: 'topics',
  visitId: 'visits',
};

const NAMES: Readonly<Record<Table, string>> = {
  areas: '"name"',
  users: '"name"',
  businesses: '"name"',
  associations: '"name"',
  contacts: `concat_ws(' ', coalesce("givenName", "initials"), "infix", "familyName")`,
  sectors: `"code" || ' ' || "name"`,
  segments: '"name"',
  topics: '"name"',
  visits: '"subject"',
};

/** Every id that stands in a field that refers to something, however deep. */
function idsIn(field: string, value: unknown, found: Map<Table, Set<string>>): void {
  if (Array.isArray(value)) for (const one of value) idsIn(field, one, found);
  else if (value !== null && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) idsIn(key, part, found);
  else if (typeof value === 'string')
    for (const table of [REFERENCES[field] ?? []].flat())
      found.set(table, (found.get(table) ?? new Set()).add(value));
}

/**
 * The names behind the ids in some values, one statement per table.
 * @returns what turns a value into one with names; an id without a name stays as it is
 */
export async function referenceNames(
  db: DbClient,
  actor: Actor,
  values: readonly (readonly [field: string, value: unknown])[],
): Promise<(field: string, value: unknown) => unknown> {
  const found = new Map<Table, Set<string>>();
  for (const [field, value] of values) idsIn(field, value, found);
  const names = new Map<string, string>();
  for (const [table, ids] of found) {
    const rows = await db.$queryRaw<{ id: string; name: string }[]>`
      SELECT r."id", ${Prisma.raw(NAMES[table])} AS name FROM ${Prisma.raw(table)} r
      WHERE r."id" = ANY (${[...ids]}::uuid[])
        AND ${table === 'segments' ? visibleSegments(actor) : Prisma.sql`TRUE`}`;
    for (const { id, name } of rows) names.set(id, name);
  }
  return (field, value) => named(field, value, names);
}

function named(field: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => named(field, one, names));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(key, part, names)]));
  return typeof value === 'string' && field in REFERENCES ? (names.get(value) ?? value) : value;
}
