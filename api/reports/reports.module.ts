import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { VisitsModule } from '../visits/visits.module';
import { DashboardService } from './dashboard.service';

@Module({
  imports: [VisitsModule, CommitmentsModule],
  providers: [DashboardService],
  exports: [DashboardService],
})
export class ReportsModule {}
