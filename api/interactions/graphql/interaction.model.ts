import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InteractionChannel } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { CalendarDay } from '../../graphql/scalars';
import { InteractionWarning } from '../interaction.types';

registerEnumType(InteractionChannel, {
  name: 'InteractionChannel',
  description: 'How people were in touch.',
});
registerEnumType(InteractionWarning, {
  name: 'InteractionWarning',
  description: 'Something to look at, which does not stop the work.',
});

@ObjectType('Interaction', {
  description: 'A contact moment with a business, an association, or only with people.',
})
export class InteractionModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => InteractionChannel, { description: 'How.' })
  channel!: InteractionChannel;

  @Field(() => Date, { description: 'When it was.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'What was said.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What to do next.' })
  followUp!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'When to do it.' })
  followUpOn!: Date | null;

  @Field(() => Boolean, { description: 'For team economie only: for others it does not exist.' })
  isConfidential!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the business.' })
  businessId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the association.' })
  associationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the colleague who had it.' })
  userId!: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of contact moments.' })
export class InteractionPage extends PageOf(InteractionModel) {}
