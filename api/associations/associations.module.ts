import { Module } from '@nestjs/common';
import { AssociationsService } from './associations.service';
import { MembershipsService } from './memberships.service';

@Module({
  providers: [AssociationsService, MembershipsService],
  exports: [AssociationsService, MembershipsService],
})
export class AssociationsModule {}
