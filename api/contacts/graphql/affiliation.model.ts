import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../graphql/scalars';

@ObjectType('Affiliation', {
  description: 'A function of a contact at one business or association; current while it has no end.',
})
export class AffiliationModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the contact.' })
  contactId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the business; empty for a function at an association.',
  })
  businessId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the association; empty for a function at a business.',
  })
  associationId!: string | null;

  @Field(() => String, { nullable: true, description: 'Function in words, such as "eigenaar".' })
  role!: string | null;

  @Field(() => Boolean, { description: 'Member of the board.' })
  isBoardMember!: boolean;

  @Field(() => Boolean, { description: 'The main one of the current functions of this contact.' })
  isPrimary!: boolean;

  @Field(() => CalendarDay, { nullable: true, description: 'First day; empty when unknown.' })
  startsOn!: Date | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Last day; empty while current.' })
  endsOn!: Date | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Of a board member: until when they were chosen.',
  })
  termEndsOn!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;
}
