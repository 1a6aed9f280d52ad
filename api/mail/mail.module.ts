import { Module } from '@nestjs/common';
import { MailSender } from '../../newsletters/delivery/mail-sender';
import { OutboxMailSender } from '../../newsletters/delivery/outbox-mail-sender';
import { SendGridMailSender } from '../../newsletters/delivery/sendgrid-mail-sender';
import { Config } from '../config/config';
import { MailArchiveService } from './mail-archive.service';
import { MailDeliveryService } from './mail-delivery.service';
import { MailService } from './mail.service';
import { DatabaseOutbox } from './outbox-store';

/** Until a provider is configured, every mail stays in the outbox: a newcomer sees all of it and nobody is mailed by accident. */
function createSender(config: Config, outbox: DatabaseOutbox): MailSender {
  if (config.mailTransport === 'outbox') return new OutboxMailSender(outbox);
  return new SendGridMailSender({
    apiKey: config.sendgridApiKey ?? '',
    region: 'eu',
    baseUrl: config.sendgridBaseUrl,
  });
}

@Module({
  providers: [
    MailService,
    MailDeliveryService,
    MailArchiveService,
    DatabaseOutbox,
    { provide: MailSender, useFactory: createSender, inject: [Config, DatabaseOutbox] },
  ],
  exports: [MailService, MailDeliveryService, MailArchiveService, MailSender],
})
export class MailModule {}
