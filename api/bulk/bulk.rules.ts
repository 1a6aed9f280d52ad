import { BulkAction, BulkKind } from '../../prisma/generated/enums';
import type { Permission } from '../access/permissions';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { BulkRequest } from './bulk.types';

/** The most records one can tick by hand. */
const MOST_IDS = 1_000;

const BY_TAGS: ReadonlySet<BulkAction> = new Set([BulkAction.ADD_TAGS, BulkAction.REMOVE_TAGS]);

/** What each kind is called in the audit, where it stands, and who may change it. */
export const BULK_KINDS = {
  BUSINESS: { type: 'Business', prefix: 'business', table: 'businesses', write: 'businesses.write' },
  CONTACT: { type: 'Contact', prefix: 'contact', table: 'contacts', write: 'contacts.write' },
} as const satisfies Record<BulkKind, { type: string; prefix: string; table: string; write: Permission }>;

/** The one column that an action changes. */
export const COLUMN_OF = {
  ADD_TAGS: 'tags',
  REMOVE_TAGS: 'tags',
  ASSIGN_ACCOUNT_MANAGER: 'accountManagerId',
  ARCHIVE: 'archivedAt',
  RESTORE: 'archivedAt',
} as const satisfies Record<BulkAction, string>;

const VERB_OF: Readonly<Record<BulkAction, string>> = {
  ADD_TAGS: 'updated',
  REMOVE_TAGS: 'updated',
  ASSIGN_ACCOUNT_MANAGER: 'updated',
  ARCHIVE: 'archived',
  RESTORE: 'restored',
};

const VERB_OF_UNDO: Readonly<Record<BulkAction, string>> = {
  ...VERB_OF,
  ARCHIVE: 'restored',
  RESTORE: 'archived',
};

/** The action in the audit of each record, for example business.archived. */
export function auditAction(kind: BulkKind, action: BulkAction, isUndo: boolean): string {
  return `${BULK_KINDS[kind].prefix}.${(isUndo ? VERB_OF_UNDO : VERB_OF)[action]}`;
}

/** @throws ValidationError naming every wrong field */
export function checkBulkRequest(request: BulkRequest): void {
  const { kind, action, ids, tags, accountManagerId } = request;
  const filter = kind === BulkKind.BUSINESS ? request.businessFilter : request.contactFilter;
  new Checks()
    .that('ids', Boolean(ids) !== Boolean(filter), FieldProblemCode.REQUIRED)
    .that('ids', !ids || ids.length > 0, FieldProblemCode.AT_LEAST_ONE)
    .that('ids', !ids || ids.length <= MOST_IDS, FieldProblemCode.TOO_LARGE, { max: MOST_IDS })
    .that('expectedCount', !filter || request.expectedCount !== undefined, FieldProblemCode.REQUIRED)
    .that('tags', !BY_TAGS.has(action) || Boolean(tags?.length), FieldProblemCode.AT_LEAST_ONE)
    .labels('tags', tags)
    .that(
      'accountManagerId',
      action !== BulkAction.ASSIGN_ACCOUNT_MANAGER || accountManagerId !== undefined,
      FieldProblemCode.REQUIRED,
    )
    .that(
      'action',
      action !== BulkAction.ASSIGN_ACCOUNT_MANAGER || kind === BulkKind.BUSINESS,
      FieldProblemCode.INVALID,
    )
    .done();
}
