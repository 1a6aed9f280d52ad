import { startFakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import type { FakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import type { MessageClass } from '../../../newsletters/delivery/mail-sender';
import { SendGridMailSender } from '../../../newsletters/delivery/sendgrid-mail-sender';
import { unsubscribeHeaders } from '../../../newsletters/delivery/unsubscribe-headers';
import { SERVICE_MAIL_KINDS, renderServiceMail } from '../../../newsletters/render/service-mail';
import { letterTo, reader, serviceMailTo } from '../support/outgoing';
import { sampleMails } from '../support/sample-mails';

let fake: FakeSendGrid;
beforeAll(async () => {
  fake = await startFakeSendGrid();
});
afterAll(() => fake.close());

const sender = (): SendGridMailSender =>
  new SendGridMailSender({ apiKey: 'SG.x', region: 'eu', baseUrl: fake.url });

describe('the headers of every mail that leaves', () => {
  it.each(['NEWSLETTER', 'CAMPAIGN'] as MessageClass[])(
    '%s carries one-click unsubscribe',
    async (messageClass) => {
      const person = reader(1, { email: `${messageClass}@bedrijf.example` });
      await sender().send(letterTo([person], { messageClass }));
      expect(fake.sent(person.email)[0]?.headers).toEqual({
        precedence: 'bulk',
        'x-auto-response-suppress': 'OOF, AutoReply',
        'list-unsubscribe': '<https://ingang.waterrijk.example/uitschrijven/token-1>',
        'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      });
    },
  );

  it.each(SERVICE_MAIL_KINDS)(
    '%s is marked as made by a machine and offers nothing to unsubscribe from',
    async (kind) => {
      const email = `${kind}@bedrijf.example`;
      const mail = await renderServiceMail(sampleMails('nl')[kind]);
      await sender().send(serviceMailTo({ deliveryId: kind, email }, mail));
      const [sent] = fake.sent(email);
      expect(sent?.headers).toEqual({
        'auto-submitted': 'auto-generated',
        'x-auto-response-suppress': 'OOF, AutoReply',
      });
      expect(sent).toMatchObject({ subject: mail.subject, text: mail.text, html: mail.html });
    },
  );
});

describe('one-click unsubscribe headers', () => {
  it('are exactly those of RFC 8058', () => {
    expect(unsubscribeHeaders('https://a.example/u/abc?t=1')).toEqual({
      'List-Unsubscribe': '<https://a.example/u/abc?t=1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('take http only on this machine', () => {
    expect(unsubscribeHeaders('http://localhost:4000/u/abc')['List-Unsubscribe']).toBe(
      '<http://localhost:4000/u/abc>',
    );
    expect(() => unsubscribeHeaders('http://a.example/u')).toThrow('https');
    expect(() => unsubscribeHeaders('mailto:a@b.example')).toThrow('https');
  });
});
