import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { ImportApplier } from './import-applier.service';
import { ImportChecker } from './import-checker.service';
import { ImportInvitations } from './import-invitations.service';
import { ImportReportService } from './import-report.service';
import { ImportUndoer } from './import-undoer.service';
import { ImportIntake } from './import-intake.service';
import { ImportSource } from './import-source.service';
import { ImportSteps } from './import-steps.service';
import { ImportsService } from './imports.service';

@Module({
  imports: [MailModule, SubscriptionsModule],
  providers: [
    ImportsService,
    ImportIntake,
    ImportSteps,
    ImportSource,
    ImportChecker,
    ImportApplier,
    ImportUndoer,
    ImportInvitations,
    ImportReportService,
  ],
  exports: [
    ImportsService,
    ImportIntake,
    ImportSteps,
    ImportChecker,
    ImportApplier,
    ImportUndoer,
    ImportReportService,
  ],
})
export class ImportsModule {}
