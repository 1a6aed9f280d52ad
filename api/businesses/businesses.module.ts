import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments/segments.module';
import { BusinessesService } from './businesses.service';

@Module({ imports: [SegmentsModule], providers: [BusinessesService], exports: [BusinessesService] })
export class BusinessesModule {}
