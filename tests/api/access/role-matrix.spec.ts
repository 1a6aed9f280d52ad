import { isNonNullType, type GraphQLField, type GraphQLInputType } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isEnumType, isInputObjectType, isLeafType, isListType } from 'graphql';
import { PERMISSIONS, type Permission } from '../../../api/access/permissions';
import { PermissionCheck } from '../../../api/graphql/require-permission';
import { Role } from '../../../prisma/generated/enums';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
const clients = new Map<Role, GraphqlClient>();

beforeAll(async () => {
  api = await startTestApi();
  for (const role of Object.values(Role)) clients.set(role, await api.as(role));
});
afterAll(() => api.close());

const SOMEBODY_ELSES = '0199a5f4-0000-7000-8000-000000000000';

/** The plainest value that the schema accepts, so that only the right decides. */
function plainValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plainValue(type.ofType);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) return plainInput(named.getFields());
  return (
    {
      ID: SOMEBODY_ELSES,
      Int: 1,
      Float: 1,
      Boolean: false,
      DateTime: '2026-01-01T00:00:00Z',
      Date: '2026-01-01',
    }[named.name] ?? 'x'
  );
}

function plainInput(fields: Record<string, { type: GraphQLInputType; defaultValue?: unknown }>) {
  const needed = Object.entries(fields).filter(
    ([, field]) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return Object.fromEntries(needed.map(([name, field]) => [name, plainValue(field.type)]));
}

function documentFor(
  kind: string,
  field: GraphQLField<unknown, unknown>,
): { query: string; variables: object } {
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    query: `${kind.toLowerCase()} ${declared && `(${declared})`} { ${field.name} ${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(needed.map((arg) => [arg.name, plainValue(arg.type)])),
  };
}

function operations() {
  const declared = api.get(PermissionCheck).operations();
  const { schema } = api.get(GraphQLSchemaHost);
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      const permission = declared.find(
        (operation) => operation.kind === kind && operation.fieldName === field.name,
      )?.permission;
      return { kind, name: field.name, permission, document: documentFor(kind, field) };
    }),
  );
}

describe('every operation and every role', () => {
  it('names a permission of the table for every field of Query and Mutation', () => {
    const unknown = operations().filter(
      ({ permission }) => permission !== 'public' && !(permission && permission in PERMISSIONS),
    );
    expect(unknown.map((operation) => operation.name)).toEqual([]);
  });

  it('answers FORBIDDEN exactly where the table does not allow', async () => {
    const wrong: string[] = [];
    for (const { name, permission, document } of operations()) {
      if (permission === 'public') continue;
      for (const [role, client] of clients) {
        const { errors } = await client.send(document.query, document.variables);
        const isForbidden = errors.some((error) => error.extensions.code === 'FORBIDDEN');
        const isAllowed = PERMISSIONS[permission as Permission].has(role);
        if (isForbidden === isAllowed)
          wrong.push(`${name} as ${role}: ${isAllowed ? 'should be' : 'should not be'} allowed`);
      }
    }
    expect(wrong).toEqual([]);
    // Every operation as every role: some hundreds of questions.
  }, 120_000);

  it('tells a stranger to sign in, whatever is asked', async () => {
    const stranger = await api.as('nobody');
    const open: string[] = [];
    for (const { name, permission, document } of operations()) {
      if (permission === 'public') continue;
      const { errors } = await stranger.send(document.query, document.variables);
      if (errors[0]?.extensions.code !== 'UNAUTHENTICATED') open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('lets the alderman change nothing but how their own screens look', () => {
    const own = ['public', 'segments.pin', 'views.write'];
    const changes = operations().filter(
      ({ kind, permission }) => kind === 'Mutation' && !own.includes(String(permission)),
    );
    const open = changes.filter(({ permission }) => PERMISSIONS[permission as Permission].has(Role.ALDERMAN));
    expect(open.map((operation) => operation.name)).toEqual([]);
  });
});
