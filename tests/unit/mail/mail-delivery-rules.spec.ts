import { backoffSeconds, MAX_ATTEMPTS, settlementOf } from '../../../api/mail/mail-delivery.rules';

describe('what an answer of the provider means for a service mail', () => {
  it('is done when the provider has it', () => {
    expect(settlementOf({ kind: 'accepted', messageId: 'm-1' }, 1, 0.5)).toEqual({
      status: 'ACCEPTED',
      providerMessageId: 'm-1',
    });
  });

  it('waits as long as a provider that is too busy asks, and that costs no attempt', () => {
    expect(settlementOf({ kind: 'throttled', retryAfterSeconds: 17 }, 1, 0.5)).toEqual({
      status: 'PENDING',
      reason: 'THROTTLED',
      waitSeconds: 17,
      isAttempt: false,
    });
  });

  it('waits for somebody to mend the settings, and that costs no attempt', () => {
    expect(settlementOf({ kind: 'unauthorised', reason: 'HTTP 401' }, MAX_ATTEMPTS, 0.5)).toMatchObject({
      status: 'PENDING',
      isAttempt: false,
    });
  });

  it('tries a provider that is down again, and gives up in the end', () => {
    expect(settlementOf({ kind: 'unavailable', reason: 'HTTP 503' }, 3, 1)).toEqual({
      status: 'PENDING',
      reason: 'HTTP 503',
      waitSeconds: 120,
      isAttempt: true,
    });
    expect(settlementOf({ kind: 'unavailable', reason: 'HTTP 503' }, MAX_ATTEMPTS, 1)).toEqual({
      status: 'REFUSED',
      reason: 'HTTP 503',
    });
  });

  it('never offers again what the provider will never take', () => {
    expect(settlementOf({ kind: 'refused', reason: 'HTTP 400', status: 400 }, 1, 1)).toEqual({
      status: 'REFUSED',
      reason: 'HTTP 400',
    });
  });

  it('calls uncertain what may have left', () => {
    expect(settlementOf({ kind: 'uncertain', reason: 'TIMEOUT' }, 1, 1)).toEqual({
      status: 'UNCERTAIN',
      reason: 'TIMEOUT',
    });
  });

  it.each([
    [1, 1, 30],
    [2, 1, 60],
    [20, 1, 3_600],
    [20, 0, 1],
    [0, 1, 30],
  ])('after %i attempts with chance %d waits %i seconds', (attempts, chance, seconds) => {
    expect(backoffSeconds(attempts, chance)).toBe(seconds);
  });
});
