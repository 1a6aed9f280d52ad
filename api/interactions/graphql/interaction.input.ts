import { Field, ID, InputType, PartialType } from '@nestjs/graphql';
import { InteractionChannel } from '../../../prisma/generated/enums';
import { CalendarDay } from '../../graphql/scalars';
import type { InteractionInput } from '../interaction.types';

@InputType({ description: 'A contact moment to write down.' })
export class LogInteractionInput implements InteractionInput {
  @Field(() => InteractionChannel, { description: 'How.' })
  channel!: InteractionChannel;

  @Field(() => Date, { nullable: true, description: 'When it was; now when absent.' })
  occurredAt?: Date;

  @Field(() => String, { description: 'What was said.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What to do next.' })
  followUp?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'When to do it.' })
  followUpOn?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'For team economie only.' })
  isConfidential?: boolean;

  @Field(() => ID, { nullable: true, description: 'With this business.' })
  businessId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or with this association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The colleague who had it; you when absent.' })
  userId?: string;

  @Field(() => [ID], { nullable: true, description: 'The people who took part.' })
  contactIds?: string[];
}

@InputType({ description: 'What to change of a contact moment; absent fields stay as they are.' })
export class UpdateInteractionInput extends PartialType(LogInteractionInput) {}
