import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { VisitsModule } from '../visits/visits.module';
import { DashboardService } from './dashboard.service';
import { VisitReportService } from './visit-report.service';

@Module({
  imports: [VisitsModule, CommitmentsModule],
  providers: [DashboardService, VisitReportService],
  exports: [DashboardService, VisitReportService],
})
export class ReportsModule {}
