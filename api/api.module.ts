import { Module } from '@nestjs/common';
import { AddressesGraphqlModule } from './addresses/graphql/addresses-graphql.module';
import { AreasGraphqlModule } from './areas/graphql/areas-graphql.module';
import { AssociationsGraphqlModule } from './associations/graphql/associations-graphql.module';
import { AuditGraphqlModule } from './audit/graphql/audit-graphql.module';
import { BulkGraphqlModule } from './bulk/graphql/bulk-graphql.module';
import { BusinessesGraphqlModule } from './businesses/graphql/businesses-graphql.module';
import { CommitmentsGraphqlModule } from './commitments/graphql/commitments-graphql.module';
import { ConfigModule } from './config/config.module';
import { ContactsGraphqlModule } from './contacts/graphql/contacts-graphql.module';
import { DatabaseModule } from './database/database.module';
import { DuplicatesGraphqlModule } from './duplicates/graphql/duplicates-graphql.module';
import { EventsGraphqlModule } from './events/graphql/events-graphql.module';
import { ExportsGraphqlModule } from './exports/graphql/exports-graphql.module';
import { ApiGraphqlModule } from './graphql/graphql.module';
import { HistoryGraphqlModule } from './history/graphql/history-graphql.module';
import { MailGraphqlModule } from './mail/graphql/mail-graphql.module';
import { ImportsGraphqlModule } from './imports/graphql/imports-graphql.module';
import { InteractionsGraphqlModule } from './interactions/graphql/interactions-graphql.module';
import { MapsGraphqlModule } from './maps/graphql/maps-graphql.module';
import { NewslettersGraphqlModule } from './newsletters/graphql/newsletters-graphql.module';
import { PublicModule } from './public/public.module';
import { QueuesModule } from './queues/queues.module';
import { RegisterGraphqlModule } from './register/graphql/register-graphql.module';
import { ReportsGraphqlModule } from './reports/graphql/reports-graphql.module';
import { SearchGraphqlModule } from './search/graphql/search-graphql.module';
import { SectorsGraphqlModule } from './sectors/graphql/sectors-graphql.module';
import { SegmentsGraphqlModule } from './segments/graphql/segments-graphql.module';
import { SubscriptionsGraphqlModule } from './subscriptions/graphql/subscriptions-graphql.module';
import { TopicsGraphqlModule } from './topics/graphql/topics-graphql.module';
import { TimelineGraphqlModule } from './timeline/graphql/timeline-graphql.module';
import { UsersGraphqlModule } from './users/graphql/users-graphql.module';
import { ViewsGraphqlModule } from './views/graphql/views-graphql.module';
import { VisitsGraphqlModule } from './visits/graphql/visits-graphql.module';

/** Table of contents of the api, in the order of the slices: each may use only what stands above it. */
@Module({
  imports: [
    ConfigModule.of('api'),
    DatabaseModule,
    QueuesModule,
    ApiGraphqlModule,
    AuditGraphqlModule,
    UsersGraphqlModule,
    AreasGraphqlModule,
    SectorsGraphqlModule,
    AddressesGraphqlModule,
    ViewsGraphqlModule,
    BusinessesGraphqlModule,
    AssociationsGraphqlModule,
    ContactsGraphqlModule,
    MailGraphqlModule,
    InteractionsGraphqlModule,
    CommitmentsGraphqlModule,
    SegmentsGraphqlModule,
    RegisterGraphqlModule,
    ImportsGraphqlModule,
    ExportsGraphqlModule,
    VisitsGraphqlModule,
    TopicsGraphqlModule,
    SubscriptionsGraphqlModule,
    MapsGraphqlModule,
    TimelineGraphqlModule,
    ReportsGraphqlModule,
    SearchGraphqlModule,
    EventsGraphqlModule,
    NewslettersGraphqlModule,
    HistoryGraphqlModule,
    BulkGraphqlModule,
    DuplicatesGraphqlModule,
    PublicModule,
  ],
})
export class ApiModule {}
