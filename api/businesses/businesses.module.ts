import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments/segments.module';
import { BusinessRelations } from './business-relations';
import { BusinessesService } from './businesses.service';

@Module({
  imports: [SegmentsModule],
  providers: [BusinessesService, BusinessRelations],
  exports: [BusinessesService, BusinessRelations],
})
export class BusinessesModule {}
