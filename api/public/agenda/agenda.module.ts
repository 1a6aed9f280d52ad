import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module';
import { EventsModule } from '../../events/events.module';
import { SiteModule } from '../site/site.module';
import { AgendaController } from './agenda.controller';
import { ManageRegistrationController } from './manage-registration.controller';
import { RegistrationController } from './registration.controller';

/** Home, agenda, and registering for events. */
@Module({
  imports: [SiteModule, EventsModule, AccessModule],
  controllers: [AgendaController, RegistrationController, ManageRegistrationController],
})
export class AgendaModule {}
