import { auditAction, checkBulkRequest } from '../../../api/bulk/bulk.rules';
import type { BulkRequest } from '../../../api/bulk/bulk.types';
import type { ValidationError } from '../../../api/errors/domain-error';

function problemsOf(request: BulkRequest): string[] {
  try {
    checkBulkRequest(request);
    return [];
  } catch (error) {
    return (error as ValidationError).problems.map(({ field, code }) => `${field} ${code}`);
  }
}

const tagged: BulkRequest = { kind: 'BUSINESS', action: 'ADD_TAGS', ids: ['1'], tags: ['horeca'] };

describe('a bulk change', () => {
  it('is about some records, or about all of a filter with the number agreed to', () => {
    expect(problemsOf(tagged)).toEqual([]);
    expect(problemsOf({ ...tagged, ids: [] })).toEqual(['ids AT_LEAST_ONE']);
    expect(problemsOf({ ...tagged, businessFilter: {} })).toEqual(['ids REQUIRED', 'expectedCount REQUIRED']);
    const { ids: _ids, ...all } = tagged;
    expect(problemsOf(all)).toEqual(['ids REQUIRED']);
    expect(problemsOf({ ...all, businessFilter: {}, expectedCount: 3 })).toEqual([]);
    expect(problemsOf({ ...all, kind: 'CONTACT', contactFilter: {}, expectedCount: 3 })).toEqual([]);
    expect(problemsOf({ ...tagged, ids: Array.from({ length: 1_001 }, String) })).toEqual(['ids TOO_LARGE']);
  });

  it('names its tags or its account manager, whom only businesses have', () => {
    expect(problemsOf({ ...tagged, tags: [] })).toEqual(['tags AT_LEAST_ONE']);
    expect(problemsOf({ ...tagged, tags: [' '] })).toEqual(['tags REQUIRED']);
    const assign: BulkRequest = { kind: 'BUSINESS', action: 'ASSIGN_ACCOUNT_MANAGER', ids: ['1'] };
    expect(problemsOf(assign)).toEqual(['accountManagerId REQUIRED']);
    expect(problemsOf({ ...assign, accountManagerId: null })).toEqual([]);
    expect(problemsOf({ ...assign, kind: 'CONTACT', accountManagerId: null })).toEqual(['action INVALID']);
  });

  it('says in the audit of each record what was done, and the opposite when it is undone', () => {
    expect(auditAction('BUSINESS', 'ADD_TAGS', false)).toBe('business.updated');
    expect(auditAction('CONTACT', 'ARCHIVE', false)).toBe('contact.archived');
    expect(auditAction('CONTACT', 'ARCHIVE', true)).toBe('contact.restored');
    expect(auditAction('BUSINESS', 'RESTORE', true)).toBe('business.archived');
  });
});
