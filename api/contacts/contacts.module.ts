import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments/segments.module';
import { AffiliationsService } from './affiliations.service';
import { ContactsService } from './contacts.service';

@Module({
  imports: [SegmentsModule],
  providers: [ContactsService, AffiliationsService],
  exports: [ContactsService, AffiliationsService],
})
export class ContactsModule {}
