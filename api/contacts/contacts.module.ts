import { Module } from '@nestjs/common';
import { AffiliationsService } from './affiliations.service';
import { ContactsService } from './contacts.service';

@Module({
  providers: [ContactsService, AffiliationsService],
  exports: [ContactsService, AffiliationsService],
})
export class ContactsModule {}
