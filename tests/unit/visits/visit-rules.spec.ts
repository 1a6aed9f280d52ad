import { ValidationError } from '../../../api/errors/domain-error';
import { changesInWords, checkReport, checkVisit, movesAppointment } from '../../../api/visits/visit.rules';
import {
  isAhead,
  isOpen,
  nextSteps,
  stateAfter,
  VISIT_STATES,
  VisitStep,
} from '../../../api/visits/visit.states';
import { VisitStatus } from '../../../prisma/generated/enums';

const now = new Date('2026-03-10T09:00:00Z');
const past = new Date('2026-03-09T09:00:00Z');
const future = new Date('2026-03-11T09:00:00Z');

const problems = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as ValidationError).problems.map(({ field, code }) => `${field}:${code}`);
  }
  return [];
};

describe('the steps of a visit', () => {
  it.each([
    ['PROPOSED', ['INVITE', 'CONFIRM', 'HOLD', 'REPORT', 'CANCEL']],
    ['INVITED', ['CONFIRM', 'HOLD', 'REPORT', 'CANCEL']],
    ['CONFIRMED', ['HOLD', 'REPORT', 'CANCEL']],
    ['HELD', ['REPORT']],
    ['REPORTED', []],
    ['CANCELLED', []],
  ] as const)('offers after its start, when %s: %j', (status, steps) => {
    expect(nextSteps({ status, startsAt: past }, now)).toEqual(steps);
  });

  it('does not say that a visit took place before it began', () => {
    expect(nextSteps({ status: 'CONFIRMED', startsAt: future }, now)).toEqual(['CANCEL']);
    expect(() => stateAfter({ status: 'CONFIRMED', startsAt: future }, VisitStep.REPORT, now)).toThrow(
      'NOT_ALLOWED_IN_STATE',
    );
    expect(stateAfter({ status: 'CONFIRMED', startsAt: now }, VisitStep.REPORT, now)).toBe('REPORTED');
  });

  it('refuses every step that is not in the table', () => {
    for (const status of Object.values(VisitStatus)) {
      for (const step of Object.values(VisitStep)) {
        const leadsTo = VISIT_STATES[status][step];
        const take = () => stateAfter({ status, startsAt: past }, step, now);
        if (leadsTo) expect(take()).toBe(leadsTo);
        else expect(take).toThrow('NOT_ALLOWED_IN_STATE');
      }
    }
  });

  it('knows when people count on it and when it can still change', () => {
    expect(Object.values(VisitStatus).filter(isAhead)).toEqual(['INVITED', 'CONFIRMED']);
    expect(Object.values(VisitStatus).filter(isOpen)).toEqual(['PROPOSED', 'INVITED', 'CONFIRMED', 'HELD']);
  });
});

describe('checking a visit', () => {
  const valid = { subject: 'Kennismaking', businessId: 'b', startsAt: past, endsAt: now };

  it('takes a whole one, and a change that keeps it whole', () => {
    expect(problems(() => checkVisit(valid))).toEqual([]);
    expect(problems(() => checkVisit({ topics: ['parkeren'] }, valid))).toEqual([]);
    expect(problems(() => checkVisit({ businessId: null, associationId: 'a' }, valid))).toEqual([]);
  });

  it('wants exactly one party, a subject and an end after the start', () => {
    const input = { subject: ' ', businessId: 'b', associationId: 'a', startsAt: now, endsAt: now };
    expect(problems(() => checkVisit(input))).toEqual([
      'subject:REQUIRED',
      'businessId:EXACTLY_ONE_PARTY',
      'endsAt:END_BEFORE_START',
    ]);
    expect(problems(() => checkVisit({ startsAt: future }, valid))).toEqual(['endsAt:END_BEFORE_START']);
  });

  it('wants a report, and words for each agreement', () => {
    const agreements = [{ what: '', userId: 'u', dueOn: now }];
    expect(problems(() => checkReport({ report: '', agreements }))).toEqual([
      'report:REQUIRED',
      'agreements.0.what:REQUIRED',
    ]);
    expect(problems(() => checkReport({ report: 'Goed gesprek' }))).toEqual([]);
  });
});

describe('what the invited hear', () => {
  const before = { startsAt: past, endsAt: now, location: null };

  it('is told of another time or place, and of nothing else', () => {
    expect(movesAppointment(before, { ...before })).toBe(false);
    expect(movesAppointment(before, { ...before, startsAt: future })).toBe(true);
    expect(movesAppointment(before, { ...before, endsAt: future })).toBe(true);
    expect(movesAppointment(before, { ...before, location: 'Stadhuis' })).toBe(true);
  });

  it('names what changed in the language of the reader', () => {
    const words = { when: 'maandag', where: 'Kerkstraat 4' };
    expect(changesInWords(words, { ...words, when: 'dinsdag' }, 'nl')).toEqual([
      { what: 'Het tijdstip', before: 'maandag', after: 'dinsdag' },
    ]);
    expect(changesInWords(words, { ...words, where: 'Stadhuis' }, 'en')).toEqual([
      { what: 'The place', before: 'Kerkstraat 4', after: 'Stadhuis' },
    ]);
  });
});
