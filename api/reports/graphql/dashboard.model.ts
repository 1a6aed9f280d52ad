import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A gathering that is coming up, with how full it is.' })
export class DashboardEventModel {
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'PUBLISHED or CLOSED.' })
  status!: string;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where.' })
  venueName!: string | null;

  @Field(() => Int, { description: 'Seats.' })
  capacity!: number;

  @Field(() => Int, { description: 'Seats taken, guests included.' })
  seatsTaken!: number;

  @Field(() => Int, { description: 'Registrations on the waiting list.' })
  waiting!: number;
}

@ObjectType({ description: 'Figures of this moment.' })
export class DashboardCountsModel {
  @Field(() => Int, { description: 'Live businesses.' })
  businesses!: number;

  @Field(() => Int, { description: 'Live associations.' })
  associations!: number;

  @Field(() => Int, { description: 'Live contacts.' })
  contacts!: number;

  @Field(() => Int, { description: 'Visits that took place this calendar year.' })
  visitsThisYear!: number;

  @Field(() => Int, { description: 'Open promises of everybody.' })
  openCommitments!: number;

  @Field(() => Int, { description: 'Those of them past their due day.' })
  lateCommitments!: number;

  @Field(() => Int, { description: 'Your follow-ups of today and before.' })
  myFollowUps!: number;

  @Field(() => Int, { description: 'Addresses with a confirmed subscription.' })
  confirmedSubscriptions!: number;
}

@ObjectType({ description: 'The start of a day. Parts that you may not see are empty.' })
export class Dashboard {
  /** Every field is resolved on its own; a class without fields is no GraphQL type. */
  @Field(() => Date, { description: 'The moment it was asked.' })
  at!: Date;
}
