import type { OutgoingMessage } from '../../../newsletters/delivery/mail-sender';
import { OutboxMailSender } from '../../../newsletters/delivery/outbox-mail-sender';
import { letterTo, reader } from '../support/outgoing';

describe('the outbox', () => {
  it('keeps the message instead of sending it', async () => {
    const kept: OutgoingMessage[] = [];
    const outbox = new OutboxMailSender({
      store: (message) => {
        kept.push(message);
        return Promise.resolve('outbox-1');
      },
    });
    const message = letterTo([reader(1)]);
    expect(await outbox.send(message)).toEqual({ kind: 'accepted', messageId: 'outbox-1' });
    expect(kept).toEqual([message]);
  });
});
