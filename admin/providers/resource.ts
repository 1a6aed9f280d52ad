import type { RaRecord, ResourceProps } from 'react-admin';
import type { TypedDocumentString } from '../graphql/generated';

type Operation<Result> = TypedDocumentString<Result, never>;

/** What every list shows at least, so that a record can be opened, changed and brought back. */
interface Row {
  id: string;
}

/**
 * The typed operations behind one resource. Every list names its result `page`, every other operation `record`
 * (`query Businesses(…) { page: businesses(…) { … } }`), so that one data provider serves them all.
 */
interface ResourceOperations<Record extends Row> {
  list: Operation<{ page: { nodes: Row[]; totalCount: number } }>;
  /** Left out by a list whose rows have no page of their own. */
  one?: Operation<{ record: Record }>;
  create?: Operation<{ record: Record }>;
  update?: Operation<{ record: Record }>;
  archive?: Operation<{ record: Row }>;
  restore?: Operation<{ record: Row }>;
}

interface ResourceDefinition<Record extends Row> extends ResourceProps {
  operations: ResourceOperations<Record>;
  /** Adds what inputs edit but the api gives in another form, such as `sectorIds` next to `sectors`. */
  shape?: (record: Record | Partial<Record>) => object;
  /** Whose rights count, when the resource is not a slice of its own: topics are part of newsletters. */
  permissionPrefix?: string;
}

/** What a resource folder exports: its screens for react-admin and its operations for the data provider. */
export interface AdminResource extends ResourceProps {
  operations: ResourceOperations<Row>;
  shape?: (record: RaRecord) => RaRecord;
  permissionPrefix?: string;
}

export type OperationKind = keyof ResourceOperations<Row>;

/** Checks a resource against the type of its own records. */
export function defineResource<Record extends Row>(resource: ResourceDefinition<Record>): AdminResource {
  return resource as AdminResource;
}
