import { Module } from '@nestjs/common';
import { BulkModule } from '../api/bulk/bulk.module';
import { ConfigModule } from '../api/config/config.module';
import { DatabaseModule } from '../api/database/database.module';
import { ImportsModule } from '../api/imports/imports.module';
import { DuplicatesModule } from '../api/duplicates/duplicates.module';
import { MailModule } from '../api/mail/mail.module';
import { DeliveryReportsModule } from '../api/newsletters/delivery-reports.module';
import { NewslettersModule } from '../api/newsletters/newsletters.module';
import { QueuesModule } from '../api/queues/queues.module';
import { RegisterModule } from '../api/register/register.module';
import { SubscriptionsModule } from '../api/subscriptions/subscriptions.module';
import { RunBulkChangeProcessor } from './bulk/run-bulk-change.processor';
import { SweepBulkChanges } from './bulk/sweep-bulk-changes.task';
import { ForgetMerges } from './duplicates/forget-merges.task';
import { ScanDuplicatesProcessor } from './duplicates/scan-duplicates.processor';
import { SweepDuplicates } from './duplicates/sweep-duplicates.task';
import { ApplyImportProcessor } from './imports/apply-import.processor';
import { CheckImportProcessor } from './imports/check-import.processor';
import { UndoImportProcessor } from './imports/undo-import.processor';
import { SweepImports } from './imports/sweep-imports.task';
import { DeliverMailProcessor } from './mail/deliver-mail.processor';
import { DeliverMailParcelProcessor } from './mail/deliver-mail-parcel.processor';
import { SweepMail } from './mail/sweep-mail.task';
import { PrepareNewsletterProcessor } from './newsletters/prepare-newsletter.processor';
import { SendBatchProcessor } from './newsletters/send-batch.processor';
import { StartDueNewsletters } from './newsletters/start-due-newsletters.task';
import { SweepNewsletters } from './newsletters/sweep-newsletters.task';
import { ApplyDeliveryReportsProcessor } from './newsletters/apply-delivery-reports.processor';
import { SweepWebhookPosts } from './newsletters/sweep-webhook-posts.task';
import { ProcessorRegistry } from './processor-registry';
import { TakeRegisterSignals } from './register/take-register-signals.task';
import { TickProcessor } from './schedules/tick.processor';
import { LinkSubscriptions } from './subscriptions/link-subscriptions.task';
import { JobWorker } from './worker';

/** The worker program: the slices' domain modules and the processors; no HTTP and no GraphQL in reach. */
@Module({
  imports: [
    ConfigModule.of('jobs'),
    DatabaseModule,
    QueuesModule,
    MailModule,
    SubscriptionsModule,
    NewslettersModule,
    DeliveryReportsModule,
    ImportsModule,
    BulkModule,
    DuplicatesModule,
    RegisterModule,
  ],
  providers: [
    ProcessorRegistry,
    JobWorker,
    TickProcessor,
    DeliverMailProcessor,
    DeliverMailParcelProcessor,
    SweepMail,
    ApplyDeliveryReportsProcessor,
    SweepWebhookPosts,
    LinkSubscriptions,
    TakeRegisterSignals,
    CheckImportProcessor,
    ApplyImportProcessor,
    UndoImportProcessor,
    SweepImports,
    RunBulkChangeProcessor,
    SweepBulkChanges,
    ScanDuplicatesProcessor,
    SweepDuplicates,
    ForgetMerges,
    PrepareNewsletterProcessor,
    SendBatchProcessor,
    StartDueNewsletters,
    SweepNewsletters,
  ],
  exports: [ProcessorRegistry],
})
export class JobsModule {}
