import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../graphql/scalars';

@ObjectType('Membership', {
  description: 'A business as member of an association; current while it has no end.',
})
export class MembershipModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the association.' })
  associationId!: string;

  @Field(() => ID, { description: 'Id of the business.' })
  businessId!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'First day; empty when unknown.' })
  startsOn!: Date | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Last day; empty while the business is a member.',
  })
  endsOn!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;
}
