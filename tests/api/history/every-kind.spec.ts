import { GraphQLSchemaHost } from '@nestjs/graphql';
import { assertInputObjectType, type GraphQLSchema } from 'graphql';
import { Prisma } from '../../../prisma/generated/client';
import { RecordKind } from '../../../api/history/history.types';
import { RECORD_KINDS } from '../../../api/history/record-kinds';
import { TRASH_NAMES } from '../../../api/history/trash.queries';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { recordSamples, type RecordSample } from './record-samples';

/** What one opens rather than reads in a sentence. */
const CONTENT = ['definition'];
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/;

let api: TestApi;
let admin: GraphqlClient;
let schema: GraphQLSchema;
let samples: Record<RecordKind, RecordSample>;

beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as('ADMINISTRATOR');
  schema = api.get(GraphQLSchemaHost).schema;
  samples = await recordSamples(api.prisma);
});
afterAll(() => api.close());

const make = async ({ make: { mutation, inputType, input } }: RecordSample) => {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { id } }`;
  const made = await admin.ask<Record<string, { id: string }>>(query, { input });
  return made[mutation]?.id ?? '';
};
const change = (kind: RecordKind, id: string, expectedVersion: number, input: object) => {
  const { type } = RECORD_KINDS[kind];
  const query = `mutation ($id: ID!, $v: Int!, $input: Update${type}Input!) {
    update${type}(id: $id, expectedVersion: $v, input: $input) { id } }`;
  return admin.ask(query, { id, v: expectedVersion, input });
};

interface Entry {
  id: string;
  action: string;
  mayRevert: boolean;
  changes: { field: string; before: unknown; after: unknown }[];
}
const lastEntry = async (kind: RecordKind, id: string): Promise<Entry> => {
  const { history } = await admin.ask<{ history: { nodes: Entry[] } }>(
    `query ($kind: RecordKind!, $id: ID!) { history(kind: $kind, id: $id, first: 1) {
      nodes { id action mayRevert changes { field before after } } } }`,
    { kind, id },
  );
  const [entry] = history.nodes;
  if (!entry) throw new Error(`no history of ${kind}`);
  return entry;
};

type Row = Record<string, unknown> & { version: number };
/** The row with everything that belongs to it, without what any change moves. */
async function standing(kind: RecordKind, id: string): Promise<{ version: number; row: object }> {
  const rowsOf = (table: string, column: string) => api.prisma.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(r) - 'updatedAt' AS row FROM ${Prisma.raw(table)} r WHERE ${Prisma.raw(`"${column}"`)} = ${id}::uuid`;
  const [found] = await rowsOf(RECORD_KINDS[kind].table, 'id');
  if (!found) throw new Error(`no ${kind} ${id}`);
  const { version, calendarSequence: _, ...row } = found.row;
  for (const [table, column] of Object.entries(samples[kind].parts ?? {})) {
    const parts = (await rowsOf(table, column)).map(({ row: { id: _own, ...part } }) => JSON.stringify(part));
    row[table] = parts.sort();
  }
  return { version, row };
}

const kinds = Object.values(RecordKind);

describe('taking back a change of a record', () => {
  it('is tried here with every field that an update takes', () => {
    for (const kind of kinds) {
      const input = assertInputObjectType(schema.getType(`Update${RECORD_KINDS[kind].type}Input`));
      const { changes, untold = [] } = samples[kind];
      const tried = [...new Set([...changes.flatMap((patch) => Object.keys(patch)), ...untold])].sort();
      expect([kind, tried]).toEqual([kind, Object.keys(input.getFields()).sort()]);
    }
  });

  it.each(kinds)('leaves the %s as it was, whatever field it was, and is told in words', async (kind) => {
    const id = await make(samples[kind]);
    const { row } = await standing(kind, id);
    for (const patch of samples[kind].changes) {
      await change(kind, id, (await standing(kind, id)).version, patch);
      expect([patch, (await standing(kind, id)).row]).not.toEqual([patch, row]);
      const entry = await lastEntry(kind, id);
      expect([patch, entry.mayRevert]).toEqual([patch, true]);
      await admin.ask(`mutation ($id: ID!) { revertChange(entryId: $id) { id } }`, { id: entry.id });
      expect([patch, (await standing(kind, id)).row]).toEqual([patch, row]);

      const taken = await lastEntry(kind, id);
      const turned = entry.changes.map(({ field, before, after }) => ({
        field,
        before: after,
        after: before,
      }));
      expect([patch, taken.id === entry.id, byField(taken.changes)]).toEqual([patch, false, byField(turned)]);
      const told = taken.changes.filter(({ field }) => !CONTENT.includes(field));
      expect(JSON.stringify(told)).not.toMatch(ID);
    }
  });
});

/** Where a visit or event moved in time, its count of changes goes up both times; people come in any order. */
const byField = (changes: Entry['changes']) =>
  changes
    .filter(({ field }) => field !== 'calendarSequence')
    .map(({ field, before, after }) => ({ field, before: inOrder(before), after: inOrder(after) }))
    .sort((left, right) => left.field.localeCompare(right.field));
const inOrder = (value: unknown) =>
  Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;

describe('a record in the trash', () => {
  it('is of every kind that can be put away', () => {
    const verbs = schema.getMutationType()?.getFields() ?? {};
    const archivable = kinds.filter((kind) => `archive${RECORD_KINDS[kind].type}` in verbs);
    expect(Object.keys(TRASH_NAMES).sort()).toEqual(archivable.sort());
  });

  it.each(Object.keys(TRASH_NAMES) as RecordKind[])(
    'is gone from the lists, blocks no new %s, and comes back or says which field is taken',
    async (kind) => {
      const sample = { ...samples[kind] };
      for (const id of await liveIds(kind)) await archive(kind, id);
      const first = await make(sample);
      expect(await liveIds(kind)).toEqual([first]);
      await archive(kind, first);
      expect(await liveIds(kind)).toEqual([]);

      const second = await make(sample);
      const refusal = await restore(kind, first);
      const field = TAKEN[kind];
      expect([kind, refusal?.problems]).toEqual([kind, field && [{ field, code: 'ALREADY_EXISTS' }]]);
      if (refusal) {
        await archive(kind, second);
        expect([kind, await restore(kind, first)]).toEqual([kind, undefined]);
      }
      expect(await liveIds(kind)).toContain(first);
    },
  );
});

/** Of what there can live only one: the field that says so. */
const TAKEN: Partial<Record<RecordKind, string>> = {
  BUSINESS: 'kvkNumber',
  ASSOCIATION: 'name',
  TOPIC: 'slug',
  AREA: 'name',
  SECTOR: 'code',
  USER: 'email',
};

/** As its list shows them, without who works here. */
const liveIds = async (kind: RecordKind): Promise<string[]> => {
  const { table } = RECORD_KINDS[kind];
  const answer = await admin.ask<Record<string, { nodes: { id: string }[] }>>(
    `{ ${table}(first: 100) { nodes { id } } }`,
  );
  return (answer[table]?.nodes ?? []).map(({ id }) => id).filter((id) => id !== admin.userId);
};
const archive = async (kind: RecordKind, id: string) =>
  admin.ask(
    `mutation ($id: ID!, $v: Int!) { archive${RECORD_KINDS[kind].type}(id: $id, expectedVersion: $v) { id } }`,
    { id, v: (await standing(kind, id)).version },
  );
const restore = async (kind: RecordKind, id: string) => {
  const { errors } = await admin.send(
    `mutation ($kind: RecordKind!, $id: ID!, $v: Int!) { restoreRecord(kind: $kind, id: $id, expectedVersion: $v) { id } }`,
    { kind, id, v: (await standing(kind, id)).version },
  );
  return errors[0]?.extensions;
};
