import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MailModule } from '../mail/mail.module';
import { AgendaService } from './agenda.service';
import { EventMail } from './event-mail';
import { EventsService } from './events.service';
import { RegistrationsService } from './registrations.service';

@Module({
  imports: [AccessModule, MailModule],
  providers: [EventsService, RegistrationsService, AgendaService, EventMail],
  exports: [EventsService, RegistrationsService, AgendaService],
})
export class EventsModule {}
