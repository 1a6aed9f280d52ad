import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports.module';
import { DashboardResolver } from './dashboard.resolver';

@Module({ imports: [ReportsModule], providers: [DashboardResolver] })
export class ReportsGraphqlModule {}
