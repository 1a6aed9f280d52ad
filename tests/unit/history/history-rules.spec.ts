import {
  changedSince,
  inputToRevert,
  isPlainChange,
  openedBy,
  revertibleFields,
  wasEverShielded,
  withoutAddress,
} from '../../../api/history/history.rules';
import type { Changes } from '../../../api/audit/audit';

const change = (changes: Changes, id = '1', action = 'visit.updated') => ({ id, action, changes });

describe('what can be taken back', () => {
  it('is a plain change, not a step', () => {
    expect(isPlainChange('business.updated')).toBe(true);
    expect(revertibleFields(change({ status: ['HELD', 'REPORTED'] }, '1', 'visit.reported'))).toEqual([]);
  });

  it('leaves out what the service wrote down by itself', () => {
    const moved = change({ startsAt: ['a', 'b'], calendarSequence: [0, 1] });
    expect(revertibleFields(moved, ['calendarSequence'])).toEqual(['startsAt']);
    expect(revertibleFields(moved)).toEqual(['startsAt', 'calendarSequence']);
  });

  it('reads moments and days from text again, and leaves other values alone', () => {
    const before: Changes = {
      dueOn: ['2026-03-01T00:00:00.000Z', null],
      what: ['Bellen', 'Mailen'],
      endsAt: [null, 'x'],
    };
    expect(inputToRevert(change(before), ['dueOn', 'what', 'endsAt'])).toEqual({
      dueOn: new Date('2026-03-01'),
      what: 'Bellen',
      endsAt: null,
    });
  });
});

describe('a field that changed again', () => {
  it('is named, and one that was put back to the same value is not', () => {
    const one = change({ phone: ['1', '2'], city: ['A', 'B'] });
    const standing = new Map<string, unknown>([
      ['phone', '3'],
      ['city', 'B'],
    ]);
    expect(changedSince(one, ['phone', 'city'], standing)).toEqual([
      { field: 'phone', code: 'CHANGED_SINCE' },
    ]);
  });

  it('is compared by value, whatever the order of keys', () => {
    const emails = [{ address: 'a@b.nl', isPrimary: true }];
    const standing = new Map([['emails', [{ isPrimary: true, address: 'a@b.nl' }]]]);
    expect(changedSince(change({ emails: [null, emails] }), ['emails'], standing)).toEqual([]);
  });
});

describe('what old entries would tell', () => {
  it('is no address that is or was shielded', () => {
    const shielding = change({ isAddressShielded: [false, true] });
    expect(wasEverShielded(false, [shielding])).toBe(true);
    expect(wasEverShielded(true, [])).toBe(true);
    expect(wasEverShielded(false, [change({ city: ['A', 'B'] })])).toBe(false);
    expect(withoutAddress({ city: ['A', 'B'], areaId: ['a', 'b'], phone: ['1', '2'] })).toEqual({
      phone: ['1', '2'],
    });
  });

  it('is nothing from before a confidential note was opened the last time', () => {
    const entries = [
      change({ isConfidential: [true, false] }, '5'),
      change({ isConfidential: [false, true] }, '3'),
      change({ isConfidential: [true, false] }, '2'),
    ];
    expect(openedBy(entries)).toBe('5');
    expect(openedBy([change({ isConfidential: [null, false] })])).toBeUndefined();
  });
});
