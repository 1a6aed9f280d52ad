import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isAllowed, type Permission } from '../../../api/access/permissions';
import { ADDRESS_FIELDS } from '../../../api/businesses/business.rules';
import { Role } from '../../../prisma/generated/enums';
import { crossedTown, EVERYBODY, type CrossedTown } from '../../support/crossed-town';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let admin: GraphqlClient;
let town: CrossedTown;
let users: string[];
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as('ADMINISTRATOR');
  users = [admin.userId ?? '', (await api.as('ACCOUNT_MANAGER')).userId ?? ''];
  town = await crossedTown(api.prisma, users);
  schema = api.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.close());

type RootField = GraphQLField<unknown, unknown>;
const rootFields = (): RootField[] => Object.values(schema.getQueryType()?.getFields() ?? {});

/** Every list of records of which this town has some, by the name of its operation. */
function lists(): RootField[] {
  return rootFields().filter(
    ({ type, args }) =>
      getNamedType(type).name.endsWith('Page') &&
      args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
}

const filterType = (list: RootField) => list.args.find(({ name }) => name === 'filter')?.type;

/** The order by every column that can be chosen, up and down. */
function orders(list: RootField): { field: string; direction: string }[] {
  const order = list.args.find(({ name }) => name === 'orderBy')?.type;
  if (!isInputObjectType(order)) return [];
  const field = getNamedType(order.getFields()['field']?.type);
  const columns = isEnumType(field) ? field.getValues().map(({ name }) => name) : [];
  return columns.flatMap((column) => ['ASC', 'DESC'].map((direction) => ({ field: column, direction })));
}

/** A value for every filter that fits as much of the town as it can. */
function filters(list: RootField): { [name: string]: unknown }[] {
  const type = filterType(list);
  const input = type && getNamedType(type);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields())
    .map(({ name, type: wanted }) => ({ [name]: widest(name, wanted) }))
    .filter((filter) => Object.values(filter)[0] !== undefined);
}

function widest(name: string, type: GraphQLInputType): unknown {
  const words: Record<string, unknown> = { q: 'kruis', tags: ['a', 'b'], definition: EVERYBODY };
  return words[name] ?? idsFor(name) ?? widestOf(name, type);
}

function idsFor(name: string): unknown {
  const people = { user: users, owner: users, actor: users, accountManager: users };
  const ids: Record<string, string[]> = { ...people, ...town, segment: [town.segment] };
  const [, of = ''] = /^(\w+?)Ids?$/.exec(name) ?? [];
  return name.endsWith('s') ? ids[of] : ids[of]?.[0];
}

function widestOf(name: string, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = named.getValues().map((value) => value.name);
    return isListType(isNonNullType(type) ? type.ofType : type) ? values : values[0];
  }
  const values: Record<string, unknown> = {
    Boolean: true,
    Int: name.startsWith('min') ? 1 : 100,
    DateTime: /from/i.test(name) ? '2020-01-01T00:00:00Z' : '2036-01-01T00:00:00Z',
    Date: '2036-01-01',
  };
  return values[named.name];
}

interface Answer {
  page: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean } };
}

async function page(list: RootField, how: { [name: string]: unknown }): Promise<Answer['page']> {
  const asked = list.name === 'timeline' ? { ...how, businessId: town.business[1] } : how;
  const used = list.args.filter(({ name }) => asked[name] !== undefined);
  const answer = await admin.ask<Answer>(
    `query (${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) {
      page: ${list.name}(${used.map(({ name }) => `${name}: $${name}`).join(', ')}) {
        nodes { id } totalCount pageInfo { hasNextPage } } }`,
    asked,
  );
  return answer.page;
}

describe('every list', () => {
  it('gives each record once, and as many as it counts, page after page in every order', async () => {
    const wrong: string[] = [];
    for (const list of lists()) {
      for (const orderBy of [undefined, ...orders(list)]) {
        const found: string[] = [];
        let last: Answer['page'];
        do {
          last = await page(list, { first: 3, offset: found.length, orderBy });
          found.push(...last.nodes.map(({ id }) => id));
        } while (last.pageInfo.hasNextPage);
        if (new Set(found).size !== found.length || found.length !== last.totalCount)
          wrong.push(`${list.name} by ${orderBy?.field}: ${found.length} of ${last.totalCount}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never doubles a record by what its filters join', async () => {
    const wrong: string[] = [];
    const tried: string[] = [];
    for (const list of lists()) {
      for (const filter of filters(list)) {
        const { nodes, totalCount } = await page(list, { first: 100, filter });
        if (new Set(nodes.map(({ id }) => id)).size !== nodes.length || nodes.length !== totalCount)
          wrong.push(`${list.name} ${JSON.stringify(filter)}: ${nodes.length} of ${totalCount}`);
        if (nodes.length > 1) tried.push(`${list.name}.${Object.keys(filter)[0]}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried.length).toBeGreaterThan(70);
  });

  it.each(['Kruis, "de" & Zn\'s', 'Kr%s', 'K_uis', 'Kr\\uis'])(
    'finds %s as it stands there, and nothing else',
    async (name) => {
      const wrong: string[] = [];
      for (const [list, [table, column]] of Object.entries(NAMES)) {
        const renamed = await api.prisma.$queryRawUnsafe<{ id: string }[]>(
          `UPDATE ${table} SET "${column}" = $1 WHERE "id" = (SELECT min("id"::text)::uuid FROM ${table}) RETURNING "id"`,
          `X ${name} X`,
        );
        const { nodes } = await page(lists().find((one) => one.name === list) as RootField, {
          filter: { q: name },
        });
        if (JSON.stringify(nodes.map(({ id }) => id)) !== JSON.stringify(renamed.map(({ id }) => id)))
          wrong.push(`${list}: ${nodes.length}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

it.each(['contacts', 'businesses', 'registrations', 'subscriptions', 'users'])(
  'finds %s by their address, in capitals or not',
  async (name) => {
    const whole = { users: 'ADMINistrator-', businesses: 'KRUIS0@Kruis.example' }[name];
    const q = whole ?? 'KRUIS0@';
    const { nodes } = await page(lists().find((one) => one.name === name) as RootField, { filter: { q } });
    expect(nodes).toHaveLength(1);
  },
);

const NAMES = {
  areas: ['areas', 'name'],
  associations: ['associations', 'name'],
  businesses: ['businesses', 'name'],
  commitments: ['commitments', 'what'],
  events: ['events', 'title'],
  interactions: ['interactions', 'summary'],
  newsletters: ['newsletters', 'subject'],
  registrations: ['registrations', 'name'],
  sectors: ['sectors', 'name'],
  segments: ['segments', 'name'],
  topics: ['topics', 'name'],
  users: ['users', 'name'],
  visits: ['visits', 'subject'],
} as const;

/** What one must be allowed to read in order to see a record of this type, wherever it hangs. */
const TO_READ: Record<string, Permission> = {
  Business: 'businesses.read',
  Association: 'associations.read',
  Contact: 'contacts.read',
  Affiliation: 'contacts.read',
  Interaction: 'interactions.read',
  Visit: 'visits.read',
  Commitment: 'commitments.read',
  Event: 'events.read',
  Registration: 'registrations.read',
  NewsletterSubscription: 'subscriptions.read',
  Segment: 'segments.read',
  Newsletter: 'newsletters.read',
  Topic: 'topics.read',
};

const DEEPEST = 2;

const tellsPlace = ({ name }: GraphQLObjectType, field: string) =>
  name === 'Business' && (ADDRESS_FIELDS as readonly string[]).includes(field);

/** Everything that hangs on a record and asks for nothing, a few steps far. */
function everythingOn(type: GraphQLObjectType, depth = 0): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.length > 0) return [];
    if (isLeafType(named)) return field.name === 'id' || tellsPlace(type, field.name) ? [field.name] : [];
    return isObjectType(named) && depth < DEEPEST ? [`${field.name} ${everythingOn(named, depth + 1)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** The names of the types in an answer, with the way to the first of each. */
function typesIn(answer: unknown, way: string, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(answer)) for (const one of answer) typesIn(one, way, found);
  else if (answer && typeof answer === 'object')
    for (const [name, value] of Object.entries(answer)) {
      if (name === '__typename' && !found.has(String(value))) found.set(String(value), way);
      else typesIn(value, `${way}.${name}`, found);
    }
  return found;
}

/** Fields that tell where a business stands: every business of this town is shielded. */
function placesIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(placesIn);
  if (!answer || typeof answer !== 'object') return [];
  const here = '__typename' in answer && answer.__typename === 'Business' ? ADDRESS_FIELDS : [];
  const told = here.filter((field) => (answer as Record<string, unknown>)[field] ?? false);
  return [...told, ...Object.values(answer).flatMap(placesIn)];
}

/** What this role sees by way of a list and may not see by itself, and which types it met. */
async function seenThrough(list: RootField, role: Role, client: GraphqlClient) {
  const node = getNamedType((getNamedType(list.type) as GraphQLObjectType).getFields()['nodes']?.type);
  if (!isObjectType(node)) throw new Error(`${list.name} is a list of nothing.`);
  const { data, errors } = await client.send(`{ ${list.name}(first: 5) { nodes ${everythingOn(node)} } }`);
  const refusals = errors.map(({ extensions }) => extensions.code).filter((code) => code !== 'FORBIDDEN');
  const types = typesIn(data, list.name);
  const leaks = [...types].flatMap(([name, way]) => {
    const needed = TO_READ[name];
    return needed && !isAllowed(role, needed) ? [`${role} sees a ${name} by ${way}`] : [];
  });
  for (const field of new Set(placesIn(data))) leaks.push(`${role} sees a shielded ${field} by ${list.name}`);
  return {
    leaks: [...leaks, ...refusals.map((code) => `${list.name} refuses ${role}: ${code}`)],
    types: types.keys(),
  };
}

describe('what hangs on a record', () => {
  it('is seen by those only who may see it by itself', async () => {
    const found: string[] = [];
    const seen = new Set<string>();
    for (const role of Object.values(Role).filter((one) => !isAllowed(one, 'businesses.write'))) {
      const client = await api.as(role);
      for (const list of lists().filter(({ name }) => name !== 'timeline')) {
        const { leaks, types } = await seenThrough(list, role, client);
        found.push(...leaks);
        for (const type of types) seen.add(type);
      }
    }
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  });
});
