import { Field, ID, InputType, PartialType } from '@nestjs/graphql';
import { CalendarDay } from '../../graphql/scalars';
import type { Agreement, CommitmentInput } from '../commitment.types';

@InputType({ description: 'A new promise.' })
export class CreateCommitmentInput implements CommitmentInput {
  @Field(() => String, { description: 'What is promised.' })
  what!: string;

  @Field(() => CalendarDay, { description: 'The last day on which it is in time.' })
  dueOn!: Date;

  @Field(() => ID, { nullable: true, description: 'Whose promise it is; yours when absent.' })
  userId?: string;

  @Field(() => ID, { nullable: true, description: 'To this business.' })
  businessId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or to this association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this person.' })
  contactId?: string | null;
}

@InputType({ description: 'What to change of an open promise; absent fields stay as they are.' })
export class UpdateCommitmentInput extends PartialType(CreateCommitmentInput) {}

@InputType({ description: 'An agreement of a visit; it becomes a commitment.' })
export class AgreementInput implements Agreement {
  @Field(() => String, { description: 'What is promised.' })
  what!: string;

  @Field(() => ID, { description: 'Whose promise it is.' })
  userId!: string;

  @Field(() => CalendarDay, { description: 'The last day on which it is in time.' })
  dueOn!: Date;

  @Field(() => ID, { nullable: true, description: 'To this person.' })
  contactId?: string | null;
}
