import {
  checkedFunction,
  isTermEnding,
  lastDayBefore,
  nextPrimary,
  withPrimaryFunction,
} from '../../../api/contacts/affiliation.rules';
import { Checks } from '../../../api/errors/checks';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day('2026-03-10');

describe('a function', () => {
  it('trims its role and takes an empty one as none', () => {
    const checks = new Checks();
    expect(checkedFunction(checks, { businessId: '1', role: ' eigenaar ' }, today)).toEqual({
      businessId: '1',
      role: 'eigenaar',
    });
    expect(checkedFunction(checks, { businessId: '1', role: null }, today)).toEqual({
      businessId: '1',
      role: null,
    });
    expect(checkedFunction(checks, { associationId: '1' }, today)).toEqual({ associationId: '1' });
    expect(checks.problems).toEqual([]);
  });

  it('stands at exactly one business or association', () => {
    const checks = new Checks();
    checkedFunction(checks, {}, today);
    checkedFunction(
      checks,
      { businessId: '1', associationId: '2', endsOn: day('2026-03-11') },
      today,
      'affiliations.1.',
    );
    expect(checks.problems.map(({ field, code }) => `${field}:${code}`)).toEqual([
      'businessId:EXACTLY_ONE_PARTY',
      'affiliations.1.businessId:EXACTLY_ONE_PARTY',
      'affiliations.1.endsOn:IN_THE_FUTURE',
    ]);
  });
});

describe('the primary function', () => {
  const row = (id: string, startsOn: string | null, isPrimary = false) => ({
    id,
    isPrimary,
    startsOn: startsOn === null ? null : day(startsOn),
  });

  it('stays while there is one', () => {
    expect(nextPrimary([row('a', null), row('b', null, true)])).toBeUndefined();
    expect(nextPrimary([])).toBeUndefined();
  });

  it('is followed by the longest standing one, unknown starts first', () => {
    expect(nextPrimary([row('c', '2020-01-01'), row('b', '2019-01-01')])?.id).toBe('b');
    expect(nextPrimary([row('c', '2019-01-01'), row('b', '2019-01-01')])?.id).toBe('b');
    expect(nextPrimary([row('c', null), row('b', '2019-01-01')])?.id).toBe('c');
    expect(nextPrimary([row('b', null), row('c', null)])?.id).toBe('b');
  });

  it('of a new contact is the chosen one, or else the first that is current', () => {
    const ended = { role: 'ended', endsOn: today };
    const primaries = (functions: { role: string; isPrimary?: boolean; endsOn?: Date }[]) =>
      withPrimaryFunction(functions)
        .filter((one) => one.isPrimary)
        .map((one) => one.role);
    expect(primaries([{ role: 'a' }, { role: 'b', isPrimary: true }])).toEqual(['b']);
    expect(primaries([{ ...ended, isPrimary: true }, { role: 'b' }, { role: 'c' }])).toEqual(['b']);
    expect(primaries([ended])).toEqual([]);
  });
});

describe('the term of a board member', () => {
  it.each([
    ['has ended', '2026-03-01', null, true],
    ['ends within three months', '2026-06-10', null, true],
    ['ends later', '2026-06-11', null, false],
    ['is of a function that is over', '2026-03-01', new Date('2026-03-01'), false],
  ])('that %s', (_case, term, endsOn, expected) => {
    expect(isTermEnding({ endsOn, termEndsOn: new Date(term) }, today)).toBe(expected);
  });

  it('may be absent, and never ends before it began', () => {
    expect(isTermEnding({ endsOn: null, termEndsOn: null }, today)).toBe(false);
    const checks = new Checks();
    const term = { businessId: 'b', startsOn: today, termEndsOn: new Date('2026-03-09') };
    checkedFunction(checks, term, today);
    expect(checks.problems).toEqual([{ field: 'termEndsOn', code: 'END_BEFORE_START' }]);
  });
});

describe('the last day at the old place', () => {
  it('is the day before the first at the new one, but never before it began', () => {
    expect(lastDayBefore(new Date('2026-03-10'), new Date('2020-01-01'))).toEqual(new Date('2026-03-09'));
    expect(lastDayBefore(new Date('2026-03-10'), null)).toEqual(new Date('2026-03-09'));
    expect(lastDayBefore(new Date('2026-03-10'), new Date('2026-03-10'))).toEqual(new Date('2026-03-10'));
  });
});
