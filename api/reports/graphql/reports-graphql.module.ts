import { Module } from '@nestjs/common';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { ReportsModule } from '../reports.module';
import { DashboardResolver } from './dashboard.resolver';
import { VisitReportResolver } from './visit-report.resolver';

@Module({
  imports: [ReportsModule, BusinessesGraphqlModule],
  providers: [DashboardResolver, VisitReportResolver],
})
export class ReportsGraphqlModule {}
