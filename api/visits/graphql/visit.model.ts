import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { VisitStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { VisitStep } from '../visit.states';

registerEnumType(VisitStatus, { name: 'VisitStatus', description: 'Where a visit stands.' });
registerEnumType(VisitStep, { name: 'VisitStep', description: 'What can be done with a visit.' });

@ObjectType('Visit', { description: 'A visit to one business or one association (bedrijfsbezoek).' })
export class VisitModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => VisitStatus, { description: 'Proposed, invited, confirmed, held, reported or cancelled.' })
  status!: VisitStatus;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => [String], { description: 'Topics to talk about.' })
  topics!: string[];

  @Field(() => String, { nullable: true, description: 'Where, when not at the address of the business.' })
  location!: string | null;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Notes to prepare it.' })
  preparation!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  report!: string | null;

  @Field(() => String, { nullable: true, description: 'What the team noticed: input for policy.' })
  signals!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was written up.' })
  reportedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the business.' })
  businessId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the association.' })
  associationId!: string | null;

  @Field(() => ID, { description: 'Who pays the visit.' })
  ownerId!: string;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of visits.' })
export class VisitPage extends PageOf(VisitModel) {}
