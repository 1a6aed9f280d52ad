import type { ResourceProps } from 'react-admin';
import type { TypedDocumentString } from '../graphql/generated';

/** A record as the api gives it: readable by id, changeable by version. */
export type ApiRecord = { id: string; version?: number };

type Operation<Result> = TypedDocumentString<Result, never>;
type Page = { page: { nodes: ApiRecord[]; totalCount: number } };
type One = { record: ApiRecord };

/**
 * The typed operations behind one resource. Every list names its result `page`, every other operation `record`
 * (`query Businesses(…) { page: businesses(…) { … } }`), so that one data provider serves them all.
 */
export interface ResourceOperations {
  list: Operation<Page>;
  one: Operation<{ record: ApiRecord | null }> | Operation<One>;
  create?: Operation<One>;
  update?: Operation<One>;
  archive?: Operation<One>;
  restore?: Operation<One>;
}

/** What a resource folder exports: its screens for react-admin and its operations for the data provider. */
export interface AdminResource extends ResourceProps {
  operations: ResourceOperations;
  /** Whose rights count, when the resource is not a slice of its own: topics are part of newsletters. */
  permissionPrefix?: string;
}
