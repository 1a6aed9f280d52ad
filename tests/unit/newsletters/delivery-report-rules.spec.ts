import fc from 'fast-check';
import { mayMove, verdictOf, type KeptEvent } from '../../../api/newsletters/delivery-report.rules';
import { DeliveryEventKind, DeliveryStatus } from '../../../prisma/generated/enums';

const event = (kind: DeliveryEventKind, second: number, reason: string | null = null): KeptEvent => ({
  kind,
  occurredAt: new Date(second * 1000),
  dedupeKey: `${kind}-${second}-${reason}`,
  reason,
});

const events = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.values(DeliveryEventKind)),
    second: fc.integer({ min: 0, max: 5 }),
    reason: fc.constantFrom(null, 'a', 'b'),
  }),
  { maxLength: 12 },
);

describe('what the events of one letter say together', () => {
  it.each([
    [['PROCESSED'], 'ACCEPTED'],
    [['DEFERRED', 'PROCESSED'], 'DEFERRED'],
    [['DELIVERED', 'DEFERRED'], 'DELIVERED'],
    [['DELIVERED', 'BOUNCED'], 'BOUNCED'],
    [['BLOCKED'], 'BOUNCED'],
    [['COMPLAINED', 'DELIVERED'], 'COMPLAINED'],
    [['UNSUBSCRIBED'], 'DELIVERED'],
  ] as const)('%s means %s', (kinds, status) => {
    expect(verdictOf(kinds.map((kind, at) => event(kind, at)))?.status).toBe(status);
  });

  it('is nothing when no event says where the letter is', () => {
    expect(verdictOf([event('OPENED', 1)])).toBeUndefined();
    expect(verdictOf([])).toBeUndefined();
  });

  it('keeps the reason of what went wrong, and no reason when it went well', () => {
    expect(verdictOf([event('BOUNCED', 3, 'weg'), event('DEFERRED', 1, 'vol')])).toMatchObject({
      reason: 'weg',
      settledAt: new Date(3000),
      firstSeenAt: new Date(1000),
    });
    expect(verdictOf([event('DELIVERED', 3, '250 OK')])).toMatchObject({ reason: null });
    expect(verdictOf([event('DEFERRED', 3, 'vol')])).toMatchObject({ reason: 'vol', settledAt: null });
  });

  it('is the same in any order and however often events are repeated', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (given, chance) => {
        const once = given.map(({ kind, second, reason }) => event(kind, second, reason));
        const shuffled = [...once, ...once]
          .map((one) => ({ one, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(verdictOf(shuffled)).toEqual(verdictOf(once));
      }),
      { numRuns: 500 },
    );
  });

  it('moves a letter forward only, however the events are spread over posts', () => {
    const order = Object.values(DeliveryStatus);
    fc.assert(
      fc.property(events, (given) => {
        const known: KeptEvent[] = [];
        let status: DeliveryStatus = 'ACCEPTED';
        for (const { kind, second, reason } of given) {
          known.push(event(kind, second, reason));
          const verdict = verdictOf(known);
          if (!verdict || !mayMove(status, verdict.status)) continue;
          expect(order.indexOf(verdict.status)).toBeGreaterThanOrEqual(order.indexOf(status));
          status = verdict.status;
        }
        expect(status).toBe(verdictOf(known)?.status ?? 'ACCEPTED');
      }),
    );
  });
});

describe('a letter', () => {
  it.each(['EXCLUDED', 'REFUSED', 'SUPPRESSED', 'CANCELLED'] as const)('that was %s stays so', (status) => {
    expect(mayMove(status, 'DELIVERED')).toBe(false);
    expect(mayMove('ACCEPTED', status)).toBe(false);
  });

  it('of which nobody knew whether it left is known by the first sign of it', () => {
    expect(mayMove('UNCERTAIN', 'ACCEPTED')).toBe(true);
    expect(mayMove('PENDING', 'ACCEPTED')).toBe(true);
    expect(mayMove('DELIVERED', 'ACCEPTED')).toBe(false);
  });
});
