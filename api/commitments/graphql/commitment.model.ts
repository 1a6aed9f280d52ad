import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommitmentStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { CalendarDay } from '../../graphql/scalars';

registerEnumType(CommitmentStatus, { name: 'CommitmentStatus', description: 'What became of a promise.' });

@ObjectType('Commitment', { description: 'A promise (toezegging): what, by whom, to whom, due.' })
export class CommitmentModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'What was promised.' })
  what!: string;

  @Field(() => CalendarDay, { description: 'The last day on which it is in time.' })
  dueOn!: Date;

  @Field(() => CommitmentStatus, { description: 'Open, kept, kept late, broken or withdrawn.' })
  status!: CommitmentStatus;

  @Field(() => Boolean, { description: 'Open while its due day has passed.' })
  isLate!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was kept or withdrawn.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was broken.' })
  settledReason!: string | null;

  @Field(() => ID, { description: 'Whose promise it is.' })
  userId!: string;

  @Field(() => ID, { nullable: true, description: 'The visit it was made at.' })
  visitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'To this business.' })
  businessId!: string | null;

  @Field(() => ID, { nullable: true, description: 'To this association.' })
  associationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'To this person.' })
  contactId!: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A page of commitments.' })
export class CommitmentPage extends PageOf(CommitmentModel) {}
