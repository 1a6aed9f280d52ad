import { checkedAssociation } from '../../../api/associations/association.rules';
import { checkPeriod } from '../../../api/associations/period.rules';
import { Checks } from '../../../api/errors/checks';
import { ValidationError } from '../../../api/errors/domain-error';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day('2026-03-10');

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ValidationError) return error.problems.map(({ field, code }) => `${field}:${code}`);
    throw error;
  }
  return [];
}

describe('an association', () => {
  it('is stored in one notation, with empty text as nothing', () => {
    const input = {
      name: ' OV Lindehoven ',
      kind: 'RETAIL',
      phone: '030 426 94 27',
      kvkNumber: '9079723',
      email: ' ',
      remarks: ' ',
    } as const;
    expect(checkedAssociation(input, true)).toEqual({
      name: 'OV Lindehoven',
      kind: 'RETAIL',
      phone: '+31304269427',
      kvkNumber: '09079723',
      email: null,
      remarks: null,
    });
  });

  it('leaves what a change does not mention', () => {
    expect(checkedAssociation({ visitCadenceMonths: 12 }, false)).toEqual({ visitCadenceMonths: 12 });
  });

  it('names everything that is wrong', () => {
    const input = {
      name: '',
      kind: 'BIZ',
      website: 'nergens',
      phone: '12',
      visitCadenceMonths: 0,
      boardMeetingsPerYear: 99,
    } as const;
    expect(problemsOf(() => checkedAssociation(input, true))).toEqual([
      'name:REQUIRED',
      'phone:PHONE_INVALID',
      'website:WEBSITE_INVALID',
      'visitCadenceMonths:TOO_SMALL',
      'boardMeetingsPerYear:TOO_LARGE',
    ]);
  });
});

describe('the days of a membership or function', () => {
  const problems = (startsOn: string | null, endsOn: string | null) => {
    const checks = new Checks();
    checkPeriod(
      checks,
      { startsOn: startsOn && day(startsOn), endsOn: endsOn && day(endsOn) } as never,
      today,
    );
    return checks.problems.map(({ field, code }) => `${field}:${code}`);
  };

  it.each([
    ['2027-01-01', null],
    [null, '2026-03-10'],
    ['2026-03-10', '2026-03-10'],
  ])('may run from %s to %s', (startsOn, endsOn) => expect(problems(startsOn, endsOn)).toEqual([]));

  it('may not end before they start', () => {
    expect(problems('2026-02-02', '2026-02-01')).toEqual(['endsOn:END_BEFORE_START']);
  });

  it('may not end ahead of time', () => {
    expect(problems(null, '2026-03-11')).toEqual(['endsOn:IN_THE_FUTURE']);
  });
});
