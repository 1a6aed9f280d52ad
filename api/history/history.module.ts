import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module';
import { AssociationsModule } from '../associations/associations.module';
import { BusinessesModule } from '../businesses/businesses.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { ContactsModule } from '../contacts/contacts.module';
import { EventsModule } from '../events/events.module';
import { InteractionsModule } from '../interactions/interactions.module';
import { NewslettersModule } from '../newsletters/newsletters.module';
import { SectorsModule } from '../sectors/sectors.module';
import { SegmentsModule } from '../segments/segments.module';
import { TopicsModule } from '../topics/topics.module';
import { UsersModule } from '../users/users.module';
import { VisitsModule } from '../visits/visits.module';
import { HistoryService } from './history.service';
import { TrashService } from './trash.service';

@Module({
  imports: [
    UsersModule,
    AreasModule,
    SectorsModule,
    BusinessesModule,
    AssociationsModule,
    ContactsModule,
    InteractionsModule,
    CommitmentsModule,
    TopicsModule,
    SegmentsModule,
    VisitsModule,
    EventsModule,
    NewslettersModule,
  ],
  providers: [HistoryService, TrashService],
  exports: [HistoryService, TrashService],
})
export class HistoryModule {}
