import type {
  DataProvider,
  GetListParams,
  GetListResult,
  GetManyResult,
  GetOneResult,
  Identifier,
  RaRecord,
  SortPayload,
  UpdateParams,
} from 'react-admin';
import type { TypedDocumentString } from '../graphql/generated';
import type { Request } from './graphql-client';
import type { AdminResource, OperationKind } from './resource';

/** The api gives at most this many rows at once. */
const mostRows = 100;

type Values = Record<string, unknown>;
type Page = { page: { nodes: RaRecord[]; totalCount: number } };
type One = { record: RaRecord | null };

/** Turns react-admin's questions into the typed operations that a resource registered. Knows no resource by name. */
export function createDataProvider(
  resources: readonly AdminResource[],
  request: Request,
): IngangDataProvider {
  const registered = new Map(resources.map((resource) => [resource.name, resource]));
  const shaped = (resource: string, record: RaRecord) => registered.get(resource)?.shape?.(record) ?? record;

  async function ask<Result>(resource: string, kind: OperationKind, variables: Values): Promise<Result> {
    const document = registered.get(resource)?.operations[kind];
    if (!document) throw new Error(`Resource "${resource}" registered no "${kind}" operation.`);
    // The registry holds operations with all kinds of variables; which fit is react-admin's contract with the list.
    return request(document as unknown as TypedDocumentString<Result, Values>, variables);
  }

  async function record(resource: string, kind: OperationKind, variables: Values): Promise<GetOneResult> {
    const answer = await ask<One>(resource, kind, variables);
    if (!answer.record) throw new Error(`Resource "${resource}" has no record ${String(variables.id)}.`);
    return { data: shaped(resource, answer.record) };
  }

  async function list(
    resource: string,
    params: Partial<GetListParams>,
    extraFilter: Values = {},
  ): Promise<GetListResult> {
    const { page } = await ask<Page>(resource, 'list', {
      filter: { ...params.filter, ...extraFilter },
      orderBy: orderBy(params.sort),
      ...slice(params.pagination),
    });
    return { data: page.nodes.map((node) => shaped(resource, node)), total: page.totalCount };
  }

  async function many(resource: string, ids: Identifier[]): Promise<GetManyResult> {
    const pages = inParts(ids.map(String)).map((part) =>
      list(resource, { pagination: { page: 1, perPage: part.length } }, { ids: part, includeArchived: true }),
    );
    const found = (await Promise.all(pages)) as { data: RaRecord[] }[];
    return { data: found.flatMap(({ data }) => data) };
  }

  async function update(
    resource: string,
    { id, data, previousData }: UpdateParams<RaRecord>,
  ): Promise<GetOneResult> {
    const input = changedKeys(data, previousData);
    if (Object.keys(input).length === 0) return { data: previousData };
    return record(resource, 'update', { id, expectedVersion: previousData.version, input });
  }

  const archive = (resource: string, id: Identifier, expectedVersion: unknown) =>
    record(resource, 'archive', { id, expectedVersion });

  async function versionOf(resource: string, id: Identifier): Promise<unknown> {
    const { data } = (await record(resource, 'one', { id })) as { data: RaRecord };
    return data.version;
  }

  return {
    getList: (resource, params) => list(resource, params),
    getOne: (resource, { id }) => record(resource, 'one', { id }),
    getMany: (resource, { ids }) => many(resource, ids),
    getManyReference: (resource, params) => list(resource, params, referring(params.target, params.id)),
    create: (resource, { data }) => record(resource, 'create', { input: data }),
    update,
    updateMany: async (resource, { ids, data }) => {
      for (const id of ids) {
        const expectedVersion = await versionOf(resource, id);
        await record(resource, 'update', { id, expectedVersion, input: data });
      }
      return { data: ids };
    },
    delete: async (resource, { id, previousData }) =>
      archive(
        resource,
        id,
        (previousData as RaRecord | undefined)?.version ?? (await versionOf(resource, id)),
      ),
    deleteMany: async (resource, { ids }) => {
      for (const id of ids) await archive(resource, id, await versionOf(resource, id));
      return { data: ids };
    },
    restore: (resource, { id, previousData }) =>
      record(resource, 'restore', { id, expectedVersion: previousData.version }),
    perform: request,
  };
}

export interface Restoring {
  /** Brings an archived record back. */
  restore(resource: string, params: { id: Identifier; previousData: RaRecord }): Promise<GetOneResult>;
}

export interface Performing {
  /** Runs any operation: the verbs that are no create, update or archive, such as `endMembership`. */
  perform: Request;
}

export type IngangDataProvider = DataProvider & Restoring & Performing;

function orderBy(sort: SortPayload | undefined) {
  return sort?.field && sort.field !== 'id' ? { field: sort.field, direction: sort.order } : undefined;
}

/** `areaId` is one record, `areaIds` any of some. */
const referring = (target: string, id: Identifier) => ({ [target]: target.endsWith('Ids') ? [id] : id });

function slice({ page, perPage }: { page: number; perPage: number } = { page: 1, perPage: 25 }) {
  return { first: Math.min(perPage, mostRows), offset: (page - 1) * perPage };
}

function inParts(ids: string[]): string[][] {
  const unique = [...new Set(ids)];
  return Array.from({ length: Math.ceil(unique.length / mostRows) }, (_, part) =>
    unique.slice(part * mostRows, (part + 1) * mostRows),
  );
}

/** Only what the user changed is sent, so that two people who edit different fields do not undo each other. */
function changedKeys(data: Values, previousData: Values): Values {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(previousData[key]),
    ),
  );
}
