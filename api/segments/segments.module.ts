import { Module } from '@nestjs/common';
import { SegmentPinsService } from './segment-pins.service';
import { SegmentUsageService } from './segment-usage.service';
import { SegmentsService } from './segments.service';

@Module({
  providers: [SegmentsService, SegmentPinsService, SegmentUsageService],
  exports: [SegmentsService, SegmentPinsService, SegmentUsageService],
})
export class SegmentsModule {}
