import { Module } from '@nestjs/common';
import { TimelineModule } from '../timeline.module';
import { AcquaintanceLoaders } from './acquaintance.loaders';
import {
  AcquaintanceResolver,
  AcquaintancesOfAssociationResolver,
  AcquaintancesOfBusinessResolver,
  LastSpokenOfContactResolver,
  LastSpokenResolver,
} from './acquaintance.resolver';
import { TimelineResolver } from './timeline.resolver';

@Module({
  imports: [TimelineModule],
  providers: [
    TimelineResolver,
    AcquaintanceLoaders,
    AcquaintanceResolver,
    AcquaintancesOfBusinessResolver,
    AcquaintancesOfAssociationResolver,
    LastSpokenOfContactResolver,
    LastSpokenResolver,
  ],
})
export class TimelineGraphqlModule {}
