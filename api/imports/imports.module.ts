import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { ImportApplier } from './import-applier.service';
import { ImportChecker } from './import-checker.service';
import { ImportInvitations } from './import-invitations.service';
import { ImportReportService } from './import-report.service';
import { ImportSource } from './import-source.service';
import { ImportsService } from './imports.service';

@Module({
  imports: [MailModule, SubscriptionsModule],
  providers: [
    ImportsService,
    ImportSource,
    ImportChecker,
    ImportApplier,
    ImportInvitations,
    ImportReportService,
  ],
  exports: [ImportsService, ImportChecker, ImportApplier, ImportReportService],
})
export class ImportsModule {}
