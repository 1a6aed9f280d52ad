import { consentSentence, CURRENT_WORDING, wordingOf } from '../../../api/subscriptions/consent-wording';
import {
  checkedAddress,
  checkedProof,
  checkedRequest,
  confirmableUntil,
  confirmStateOf,
  maskedAddress,
  preferenceChanges,
} from '../../../api/subscriptions/subscription.rules';
import { ValidationError } from '../../../api/errors/domain-error';

const problemsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof ValidationError) return error.problems.map(({ field, code }) => `${field}:${code}`);
    throw error;
  }
  return [];
};

describe('asking for the newsletter', () => {
  it('needs an address, a topic and agreement, and says everything that is missing at once', () => {
    expect(problemsOf(() => checkedRequest({ email: ' ', topicIds: [], isAgreed: false }))).toEqual([
      'email:REQUIRED',
      'topicIds:AT_LEAST_ONE',
      'isAgreed:REQUIRED',
    ]);
    expect(problemsOf(() => checkedRequest({ email: 'kees', topicIds: ['1'], isAgreed: true }))).toEqual([
      'email:EMAIL_INVALID',
    ]);
  });

  it('takes the address in one notation', () => {
    expect(checkedRequest({ email: ' Kees@Bakker.NL ', topicIds: ['1'], isAgreed: true })).toBe(
      'kees@bakker.nl',
    );
  });
});

describe('consent that was given elsewhere', () => {
  it('is none without proof', () => {
    expect(problemsOf(() => checkedProof({ email: 'x', topicIds: [], proof: ' ' }))).toEqual([
      'email:EMAIL_INVALID',
      'topicIds:AT_LEAST_ONE',
      'proof:NO_PROOF',
    ]);
    expect(checkedProof({ email: 'a@b.nl', topicIds: ['1'], proof: 'map 12' })).toBe('a@b.nl');
  });

  it('belongs to an address', () => {
    expect(problemsOf(() => checkedAddress('x'))).toEqual(['email:EMAIL_INVALID']);
    expect(checkedAddress('A@b.nl')).toBe('a@b.nl');
  });
});

describe('the button in the confirmation mail', () => {
  const requestedAt = new Date('2026-03-10T09:00:00Z');
  it.each([
    ['PENDING', '2026-03-12T08:59:59Z', 'OPEN'],
    ['PENDING', '2026-03-12T09:00:00Z', 'EXPIRED'],
    ['CONFIRMED', '2027-01-01T00:00:00Z', 'DONE'],
    ['UNSUBSCRIBED', '2026-03-10T10:00:00Z', 'WITHDRAWN'],
    ['INVITED', '2026-03-10T10:00:00Z', 'WITHDRAWN'],
  ])('on a subscription that is %s at %s is %s', (status, now, state) => {
    expect(confirmStateOf({ status, requestedAt }, new Date(now))).toBe(state);
  });

  it('works for 48 hours', () => {
    expect(confirmableUntil(requestedAt).toISOString()).toBe('2026-03-12T09:00:00.000Z');
  });
});

describe('preferences', () => {
  const current = [
    { topicId: 'a', status: 'CONFIRMED' },
    { topicId: 'b', status: 'UNSUBSCRIBED' },
    { topicId: 'c', status: 'INVITED' },
    { topicId: 'd', status: 'CONFIRMED' },
  ];

  it('turn on what is chosen and off what is not', () => {
    expect(preferenceChanges(current, ['a', 'b', 'e', 'e'])).toEqual({ on: ['b', 'e'], off: ['c', 'd'] });
  });

  it('change nothing when nothing changed', () => {
    expect(preferenceChanges([{ topicId: 'a', status: 'CONFIRMED' }], ['a'])).toEqual({ on: [], off: [] });
  });
});

describe('an address on a page behind a link', () => {
  it.each([
    ['kees@bakker.nl', 'k…s@bakker.nl'],
    ['jo@x.nl', 'j…@x.nl'],
  ])('%s shows as %s', (email, shown) => {
    expect(maskedAddress(email)).toBe(shown);
  });
});

describe('the consent sentence', () => {
  it('can be read back word for word by its version', () => {
    expect(wordingOf(CURRENT_WORDING, 'Lindehoven')).toBe(consentSentence('NL', 'Lindehoven'));
    expect(consentSentence('EN', 'Lindehoven')).toContain('Lindehoven may send me');
  });

  it('is not made up for consent that was given elsewhere', () => {
    expect([wordingOf(null, 'x'), wordingOf('1999', 'x')]).toEqual([undefined, undefined]);
  });
});
