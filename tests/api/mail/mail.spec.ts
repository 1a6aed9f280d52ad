import { MailDeliveryService } from '../../../api/mail/mail-delivery.service';
import { MailSender } from '../../../newsletters/delivery/mail-sender';
import { aMailMessage } from '../../support/builders';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Listed {
  outboxMails: {
    totalCount: number;
    nodes: { id: string; toEmail: string; subject: string; messageClass: string }[];
  };
}
const LIST = `query ($filter: OutboxFilterInput) { outboxMails(filter: $filter) {
  totalCount nodes { id toEmail subject messageClass } } }`;

describe('reading sent mail back', () => {
  it('shows what the outbox kept, found by part of an address or a subject', async () => {
    const { id, email } = await aMailMessage(api.prisma, { subject: 'Welkom bij de borrel' });
    await api.get(MailDeliveryService).deliver(id);
    const staff = await api.as('COMMUNICATIONS');
    for (const q of [email.slice(0, 8), 'de BORREL']) {
      const { outboxMails } = await staff.ask<Listed>(LIST, { filter: { q } });
      expect(outboxMails).toMatchObject({
        totalCount: 1,
        nodes: [{ toEmail: email, messageClass: 'SERVICE' }],
      });
    }
  });

  it('fills in what differs per person', async () => {
    await api.get(MailSender).send({
      from: { email: 'team@lindehoven.example', name: 'Team economie' },
      subject: 'Voor -salutation-',
      html: '<p>-salutation-</p>',
      text: '-salutation-',
      messageClass: 'NEWSLETTER',
      recipients: [
        {
          deliveryId: '0199a5f4-0000-7000-8000-000000000001',
          email: 'kees@example.nl',
          substitutions: { '-salutation-': 'Beste Kees' },
          headers: { 'List-Unsubscribe': '<https://example.nl/x>' },
        },
      ],
    });
    const staff = await api.as('COMMUNICATIONS');
    const { outboxMails } = await staff.ask<Listed>(LIST, { filter: { messageClasses: ['NEWSLETTER'] } });
    const [entry] = outboxMails.nodes;
    expect(entry?.subject).toBe('Voor Beste Kees');
    const letter = await staff.ask(
      `{ outboxMail(id: "${entry?.id}") { html text headers { name value } attachments { filename } } }`,
    );
    expect(letter).toEqual({
      outboxMail: {
        html: '<p>Beste Kees</p>',
        text: 'Beste Kees',
        headers: [{ name: 'List-Unsubscribe', value: '<https://example.nl/x>' }],
        attachments: [],
      },
    });
  });

  it('lists service mail with what became of it', async () => {
    const waiting = await aMailMessage(api.prisma, { kind: 'visit-cancelled' });
    const staff = await api.as('COMMUNICATIONS');
    const answer = await staff.ask(
      `{ mailMessages(filter: { kinds: ["visit-cancelled"] }) { totalCount nodes { id status attempts } }
         mailMessage(id: "${waiting.id}") { html } }`,
    );
    expect(answer).toEqual({
      mailMessages: { totalCount: 1, nodes: [{ id: waiting.id, status: 'PENDING', attempts: 0 }] },
      mailMessage: { html: '<p>Inhoud</p>' },
    });
  });

  it('refuses who may not read mail', async () => {
    expect((await (await api.as('ALDERMAN')).refusal(LIST)).code).toBe('FORBIDDEN');
    expect((await (await api.as('nobody')).refusal(LIST)).code).toBe('UNAUTHENTICATED');
  });
});
