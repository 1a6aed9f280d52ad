import type { ImportedRecord, MergePolicy } from './import-changes.rules';
import type { ImportField } from './import-fields';
import type { ImportIssue, ImportIssueCode } from './import-issues';
import type { ImportRowDraft } from './import-row.rules';

/** Something to look at, beside its cell; the row is written all the same. */
export function warning(code: ImportIssueCode, field: ImportField, value: string | undefined): ImportIssue {
  return { severity: 'WARNING', code, field, value };
}

/** Why a row is not written. */
export function error(code: ImportIssueCode, field?: ImportField): ImportIssue {
  return { severity: 'ERROR', code, ...(field ? { field } : {}) };
}

/** Where a list says it that has no column of its own for the person. */
const INSTEAD: Partial<Record<ImportField, ImportField>> = { contactTags: 'tags', contactRemarks: 'remarks' };

/** A remark that stands at its cell, when the list has a column for it. */
export function atColumn(issue: ImportIssue, { columnOf }: Pick<ImportRowDraft, 'columnOf'>): ImportIssue {
  if (issue.column || !issue.field || !columnOf) return issue;
  const column = columnOf.get(issue.field) ?? columnOf.get(INSTEAD[issue.field] ?? issue.field);
  return column ? { ...issue, column } : issue;
}

/** The column of a draft's field, where the two are named differently. */
const COLUMN_OF: Record<string, Record<string, ImportField>> = {
  business: {
    name: 'businessName',
    phone: 'businessPhone',
    email: 'businessEmail',
    status: 'businessStatus',
    accountManagerId: 'accountManager',
  },
  contact: {
    salutationPreference: 'salutation',
    emails: 'contactEmail',
    phones: 'contactPhone',
    language: 'contactLanguage',
    tags: 'contactTags',
    remarks: 'contactRemarks',
  },
  affiliation: { startsOn: 'roleFrom' },
  board: { role: 'boardRole', startsOn: 'boardFrom', termEndsOn: 'boardUntil' },
};

/** Says of a field that the list says otherwise and what stood there was kept. */
export function keptRemark(
  record: ImportedRecord,
  field: string,
  { firstRow }: { firstRow?: number },
  policy: MergePolicy,
): ImportIssue {
  const column = COLUMN_OF[record]?.[field] ?? (field as ImportField);
  return policy === 'FILL'
    ? warning('DIFFERS_FROM_RECORD', column, undefined)
    : warning('DIFFERS_FROM_ROW', column, String(firstRow));
}
