import { Module } from '@nestjs/common';
import { HistoryModule } from '../history.module';
import { HistoryResolver } from './history.resolver';

@Module({ imports: [HistoryModule], providers: [HistoryResolver] })
export class HistoryGraphqlModule {}
