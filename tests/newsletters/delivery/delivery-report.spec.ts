import fc from 'fast-check';
import { parseDeliveryReports } from '../../../newsletters/delivery/delivery-report';

const event = (changes: object = {}): object => ({
  email: 'lezer1@bedrijf.example',
  timestamp: 1_795_305_600,
  event: 'delivered',
  sg_event_id: 'event-1',
  sg_message_id: 'message-1.recvd-x',
  delivery_id: 'delivery-1',
  ...changes,
});
const parse = (...events: object[]) => parseDeliveryReports(Buffer.from(JSON.stringify(events)));

describe('reading what the provider reports', () => {
  it.each([
    [{ event: 'processed' }, 'processed'],
    [{ event: 'deferred' }, 'deferred'],
    [{ event: 'delivered' }, 'delivered'],
    [{ event: 'bounce', type: 'bounce' }, 'bounced'],
    [{ event: 'bounce' }, 'bounced'],
    [{ event: 'bounce', type: 'blocked' }, 'blocked'],
    [{ event: 'blocked' }, 'blocked'],
    [{ event: 'dropped' }, 'dropped'],
    [{ event: 'spamreport' }, 'complained'],
    [{ event: 'open' }, 'opened'],
    [{ event: 'click' }, 'clicked'],
    [{ event: 'unsubscribe' }, 'unsubscribed'],
    [{ event: 'group_unsubscribe' }, 'unsubscribed'],
    [{ event: 'group_resubscribe' }, 'other'],
    [{ event: 'account_status_change' }, 'other'],
    [{ event: 'constructor' }, 'other'],
  ])('%j is %s', (fields, kind) => {
    expect(parse(event(fields)).reports[0]?.kind).toBe(kind);
  });

  it('joins on our own id and keeps no address', () => {
    const { reports } = parse(
      event({
        event: 'bounce',
        reason: '550 5.1.1 <lezer1@bedrijf.example>: no such user; ask jan@ander.example',
      }),
    );
    expect(reports).toEqual([
      {
        deliveryId: 'delivery-1',
        kind: 'bounced',
        providerEvent: 'bounce',
        occurredAt: new Date('2026-11-22T00:00:00Z'),
        providerEventId: 'event-1',
        messageId: 'message-1.recvd-x',
        reason: '550 5.1.1 <…@…>: no such user; ask …@…',
        url: null,
        byMachine: false,
        dedupeKey: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(JSON.stringify(reports)).not.toContain('bedrijf.example');
  });

  it('knows when a machine opened it', () => {
    expect(parse(event({ event: 'open', sg_machine_open: true })).reports[0]?.byMachine).toBe(true);
  });

  it('gives a repetition the same key, although the provider gives it a new id', () => {
    const keys = parse(
      event(),
      event({ sg_event_id: 'event-2' }),
      event({ sg_event_id: 'event-3', ip: '1.2.3.4' }),
    );
    expect(new Set(keys.reports.map(({ dedupeKey }) => dedupeKey)).size).toBe(1);
  });

  it('gives different events different keys', () => {
    const { reports } = parse(
      event(),
      event({ event: 'processed' }),
      event({ timestamp: 1_795_305_601 }),
      event({ delivery_id: 'delivery-2' }),
      event({ event: 'click', url: 'https://a.example/1' }),
      event({ event: 'click', url: 'https://a.example/2' }),
      event({ delivery_id: undefined, sg_message_id: 'message-2' }),
    );
    expect(new Set(reports.map(({ dedupeKey }) => dedupeKey)).size).toBe(7);
  });

  it('counts what it cannot read and goes on with the rest', () => {
    const { reports, unreadable } = parseDeliveryReports(
      JSON.stringify([
        null,
        7,
        [],
        {},
        event({ timestamp: 'gisteren' }),
        event({ timestamp: 1e300 }),
        event(),
      ]),
    );
    expect(reports).toHaveLength(1);
    expect(unreadable).toBe(6);
  });

  it.each(['', 'null', '{}', '{"event":"x"}', '[', '\u0000', '"x"'])('has nothing for %j', (body) => {
    expect(parseDeliveryReports(body)).toEqual({ reports: [], unreadable: 1 });
  });

  it('never fails on hostile input, and what it keeps can be stored', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constant('a\u0000b@c.example'),
    );
    const hostile = fc.record(
      {
        event: fc.oneof(value, fc.constantFrom('click', 'bounce', '__proto__')),
        timestamp: fc.oneof(value, fc.integer({ min: 946_684_800, max: 2_000_000_000 })),
        delivery_id: value,
        reason: value,
        url: value,
        sg_event_id: value,
        type: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(hostile).map((events) => safeJson(events)),
          fc.string(),
          fc.uint8Array(),
        ),
        (body) => {
          for (const report of parseDeliveryReports(body).reports) {
            expect(Number.isNaN(report.occurredAt.getTime())).toBe(false);
            expect(JSON.stringify(report)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
            expect(report.dedupeKey).toHaveLength(64);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function safeJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
}
