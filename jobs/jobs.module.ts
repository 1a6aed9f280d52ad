import { Module } from '@nestjs/common';
import { ConfigModule } from '../api/config/config.module';
import { DatabaseModule } from '../api/database/database.module';
import { MailModule } from '../api/mail/mail.module';
import { QueuesModule } from '../api/queues/queues.module';
import { DeliverMailProcessor } from './mail/deliver-mail.processor';
import { SweepMail } from './mail/sweep-mail.task';
import { ProcessorRegistry } from './processor-registry';
import { TickProcessor } from './schedules/tick.processor';
import { JobWorker } from './worker';

/** The worker program: the slices' domain modules and the processors; no HTTP and no GraphQL in reach. */
@Module({
  imports: [ConfigModule, DatabaseModule, QueuesModule, MailModule],
  providers: [ProcessorRegistry, JobWorker, TickProcessor, DeliverMailProcessor, SweepMail],
  exports: [ProcessorRegistry],
})
export class JobsModule {}
