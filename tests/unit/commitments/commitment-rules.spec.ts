import {
  checkAgreements,
  checkCommitment,
  isLate,
  keptStatus,
} from '../../../api/commitments/commitment.rules';
import { ValidationError } from '../../../api/errors/domain-error';

const dueOn = new Date('2026-03-10T00:00:00Z');
const lastMinute = new Date('2026-03-10T22:59:00Z');
const midnightPassed = new Date('2026-03-10T23:00:00Z');

const problems = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as ValidationError).problems.map(({ field, code }) => `${field}:${code}`);
  }
  return [];
};

describe('when a promise is late', () => {
  it('is in time until midnight in the Netherlands at the end of its due day', () => {
    expect(isLate({ status: 'OPEN', dueOn }, lastMinute)).toBe(false);
    expect(isLate({ status: 'OPEN', dueOn }, midnightPassed)).toBe(true);
    expect(isLate({ status: 'KEPT', dueOn }, midnightPassed)).toBe(false);
  });

  it('is kept, or kept late', () => {
    expect(keptStatus(dueOn, lastMinute)).toBe('KEPT');
    expect(keptStatus(dueOn, midnightPassed)).toBe('KEPT_LATE');
  });
});

describe('checking a promise', () => {
  it('wants words and at most one party', () => {
    expect(problems(() => checkCommitment({}, true))).toEqual(['what:REQUIRED']);
    expect(problems(() => checkCommitment({ dueOn }, false))).toEqual([]);
    expect(
      problems(() => checkCommitment({ what: 'Bellen', businessId: 'b', associationId: 'a' }, true)),
    ).toEqual(['associationId:EXACTLY_ONE_PARTY']);
  });

  it('names a wrong agreement by its place', () => {
    const agreement = { what: 'Bellen', userId: 'u', dueOn };
    expect(problems(() => checkAgreements([agreement, { ...agreement, what: ' ' }]))).toEqual([
      'agreements.1.what:REQUIRED',
    ]);
    expect(problems(() => checkAgreements([agreement]))).toEqual([]);
  });
});
