import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments/segments.module';
import { BulkRunner } from './bulk-runner.service';
import { BulkService } from './bulk.service';

@Module({
  imports: [SegmentsModule],
  providers: [BulkService, BulkRunner],
  exports: [BulkService, BulkRunner],
})
export class BulkModule {}
