import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments/segments.module';
import { ExportsService } from './exports.service';

@Module({ imports: [SegmentsModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}
