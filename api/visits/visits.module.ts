import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { MailModule } from '../mail/mail.module';
import { VisitFlowService } from './visit-flow.service';
import { VisitMailService } from './visit-mail.service';
import { VisitsService } from './visits.service';

@Module({
  imports: [CommitmentsModule, MailModule],
  providers: [VisitsService, VisitFlowService, VisitMailService],
  exports: [VisitsService, VisitFlowService],
})
export class VisitsModule {}
