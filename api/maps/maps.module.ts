import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments/segments.module';
import { MapsService } from './maps.service';

@Module({ imports: [SegmentsModule], providers: [MapsService], exports: [MapsService] })
export class MapsModule {}
