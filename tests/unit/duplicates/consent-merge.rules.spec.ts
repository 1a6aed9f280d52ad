import { withdrawals, type ConsentOfOne } from '../../../api/duplicates/consent-merge.rules';

const one = (
  id: string,
  side: ConsentOfOne['side'],
  status: ConsentOfOne['status'],
  more: Partial<ConsentOfOne> = {},
): ConsentOfOne => ({
  id,
  side,
  status,
  topicId: 't',
  isFirstAddress: false,
  requestedAt: new Date('2026-01-01'),
  ...more,
});
const none = new Set<ConsentOfOne['side']>();

describe('consent of two people who turn out to be one', () => {
  it('ends where one of them stopped, whichever', () => {
    expect(withdrawals([one('a', 'survivor', 'CONFIRMED'), one('b', 'loser', 'UNSUBSCRIBED')], none)).toEqual(
      [{ id: 'a', cause: 'refused' }],
    );
    expect(withdrawals([one('a', 'survivor', 'UNSUBSCRIBED'), one('b', 'loser', 'CONFIRMED')], none)).toEqual(
      [{ id: 'b', cause: 'refused' }],
    );
  });

  it('does not end where somebody only changed address: stopped at the old one, going on at the new one', () => {
    const own = [one('a', 'survivor', 'UNSUBSCRIBED'), one('b', 'survivor', 'CONFIRMED')];
    expect(withdrawals(own, none)).toEqual([]);
  });

  it('leaves one of two on the same topic: confirmed, then the first address, then the oldest', () => {
    const old = new Date('2020-01-01');
    expect(withdrawals([one('a', 'survivor', 'PENDING'), one('b', 'loser', 'CONFIRMED')], none)).toEqual([
      { id: 'a', cause: 'same-topic' },
    ]);
    expect(
      withdrawals(
        [
          one('a', 'survivor', 'CONFIRMED', { isFirstAddress: true }),
          one('b', 'loser', 'CONFIRMED', { requestedAt: old }),
        ],
        none,
      ),
    ).toEqual([{ id: 'b', cause: 'same-topic' }]);
    expect(
      withdrawals(
        [one('a', 'survivor', 'CONFIRMED'), one('b', 'loser', 'CONFIRMED', { requestedAt: old })],
        none,
      ),
    ).toEqual([{ id: 'a', cause: 'same-topic' }]);
  });

  it('ends everywhere when one of them asked to be left alone', () => {
    const all = [
      one('a', 'survivor', 'CONFIRMED'),
      one('b', 'survivor', 'INVITED', { topicId: 'u' }),
      one('c', 'loser', 'UNSUBSCRIBED'),
    ];
    expect(withdrawals(all, new Set(['loser'])).map(({ id, cause }) => `${id} ${cause}`)).toEqual([
      'a suppressed',
      'b suppressed',
    ]);
  });

  it('has nothing to end where nobody follows anything', () => {
    expect(withdrawals([], none)).toEqual([]);
  });
});
