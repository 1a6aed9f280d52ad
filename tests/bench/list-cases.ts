import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  concatAST,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  print,
  separateOperations,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Client } from 'pg';
import { projectRoot } from '../../api/config/project-root';

/** A list of the admin with the question its screen asks, in every way that the screen offers. */
export interface ListCases {
  name: string;
  query: string;
  cases: { what: string; variables: object }[];
}

interface ListOperation {
  name: string;
  query: string;
  variables: Map<string, GraphQLNamedType>;
}

/** Where the words stand that a list is searched by. */
const WORDS: Readonly<Record<string, string>> = {
  associations: 'SELECT "name" FROM associations',
  businesses: 'SELECT "name" FROM businesses',
  contacts: 'SELECT "familyName" FROM contacts',
  commitments: 'SELECT "what" FROM commitments',
  interactions: 'SELECT "summary" FROM interactions',
  visits: 'SELECT "subject" FROM visits',
  subscriptions: 'SELECT "email"::text FROM subscriptions',
  events: 'SELECT "title" FROM events',
};
const NOBODY_HAS = 'xylofoonles';
/** No list of its own: it is measured with a record that has much of it. */
const OF_ONE_RECORD = 'timeline';

/** One id of each kind of record, by the beginning of the filter that takes it. */
const IDS = `SELECT (SELECT "accountManagerId" FROM businesses LIMIT 1) AS "accountManager", (SELECT "userId" FROM interactions LIMIT 1) AS "user",
  (SELECT "id" FROM businesses OFFSET 500 LIMIT 1) AS "business", (SELECT "id" FROM associations LIMIT 1) AS "association",
  (SELECT "id" FROM contacts OFFSET 500 LIMIT 1) AS "contact", (SELECT "id" FROM areas LIMIT 1) AS "area",
  (SELECT "sectorId" FROM business_sectors LIMIT 1) AS "sector", (SELECT "topicId" FROM subscriptions LIMIT 1) AS "topic"`;

/** Every list page of the admin, from its own GraphQL documents and the schema: a new list or filter is measured by itself. */
export async function listCases(databaseUrl: string): Promise<ListCases[]> {
  const schema = buildSchema(readFileSync(join(projectRoot(), 'api/schema.graphql'), 'utf8'));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(IDS);
    const lists: ListCases[] = [];
    for (const { name, query, variables } of listOperations(schema)) {
      const words = [await aWordOf(client, name), NOBODY_HAS].flatMap((word) => word ?? []);
      const ways = [
        ...ordersOf(variables.get('orderBy')).map((orderBy) => ({ orderBy })),
        ...filtersOf(variables.get('filter'), rows[0] ?? {}, words).map((filter) => ({ filter })),
      ];
      const cases = [{}, { offset: 9_975 }, ...ways].map((way) => ({
        what: Object.keys(way).length === 0 ? 'as it opens' : JSON.stringify(Object.values(way)[0]),
        variables: { first: 25, offset: 0, ...way },
      }));
      lists.push({ name, query, cases });
    }
    return lists;
  } finally {
    await client.end();
  }
}

async function aWordOf(client: Client, list: string): Promise<string | undefined> {
  const sql = WORDS[list];
  if (!sql) return undefined;
  const { rows } = await client.query<Record<string, string>>(`${sql} OFFSET 100 LIMIT 1`);
  const [text = ''] = Object.values(rows[0] ?? {});
  return text.split(' ').sort((one, other) => other.length - one.length)[0];
}

/** The operations that bring a page of records and ask for nothing else. */
function listOperations(schema: GraphQLSchema): ListOperation[] {
  const operations = separateOperations(concatAST(documents().map((text) => parse(text))));
  return Object.values(operations).flatMap((document) => {
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    const name = operation && pagedField(operation);
    return name ? [{ name, query: print(document), variables: variablesOf(schema, operation) }] : [];
  });
}

function pagedField({ selectionSet, variableDefinitions = [] }: OperationDefinitionNode): string | undefined {
  const [field] = selectionSet.selections;
  const pages = variableDefinitions.some(({ variable }) => variable.name.value === 'offset');
  const needs = variableDefinitions.some(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  const name = field?.kind === Kind.FIELD ? field.name.value : undefined;
  return pages && !needs && name !== OF_ONE_RECORD ? name : undefined;
}

function documents(): string[] {
  const admin = join(projectRoot(), 'admin');
  const files = readdirSync(admin, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(join(admin, file), 'utf8'));
}

function variablesOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Map<string, GraphQLNamedType> {
  const found = new Map<string, GraphQLNamedType>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const known = type.kind === Kind.NAMED_TYPE ? schema.getType(type.name.value) : undefined;
    if (known) found.set(variable.name.value, known);
  }
  return found;
}

function ordersOf(type: GraphQLNamedType | undefined): object[] {
  const field = isInputObjectType(type) ? getNamedType(type.getFields()['field']?.type) : undefined;
  if (!isEnumType(field)) return [];
  return field
    .getValues()
    .flatMap(({ name }) => ['ASC', 'DESC'].map((direction) => ({ field: name, direction })));
}

function filtersOf(
  type: GraphQLNamedType | undefined,
  ids: Record<string, string>,
  words: readonly string[],
): object[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: wanted }) =>
    name === 'q'
      ? words.map((q) => ({ q }))
      : valuesOf(name, wanted, ids).map((value) => ({ [name]: value })),
  );
}

function valuesOf(name: string, type: GraphQLInputType, ids: Record<string, string>): unknown[] {
  const [, of = ''] = /^(\w+?)Ids?$/.exec(name) ?? [];
  const id = ids[of];
  if (id) return [name.endsWith('s') ? [id] : id];
  const wanted = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(wanted);
  if (isEnumType(named)) {
    const choices = named.getValues().map((value) => value.name);
    return choices.slice(0, 4).map((choice) => (isListType(wanted) ? [choice] : choice));
  }
  const values: Record<string, unknown> = {
    Boolean: true,
    Int: 25,
    DateTime: '2026-06-01T00:00:00Z',
    Date: '2026-06-01',
  };
  return named.name in values ? [values[named.name]] : [];
}
