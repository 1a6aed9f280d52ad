import { Field, ID, InputType, PartialType } from '@nestjs/graphql';
import { AgreementInput } from '../../commitments/graphql/commitment.input';
import type { VisitInput, VisitReport } from '../visit.types';

@InputType({ description: 'A visit to plan.' })
export class PlanVisitInput implements VisitInput {
  @Field(() => ID, { nullable: true, description: 'To this business.' })
  businessId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or to this association.' })
  associationId?: string | null;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => [String], { nullable: true, description: 'Topics to talk about.' })
  topics?: string[];

  @Field(() => String, { nullable: true, description: 'Where; the address of the business when absent.' })
  location?: string | null;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Notes to prepare it.' })
  preparation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who pays the visit; you when absent.' })
  ownerId?: string;

  @Field(() => [ID], { nullable: true, description: 'Contacts who take part.' })
  contactIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Colleagues who come along.' })
  userIds?: string[];
}

@InputType({ description: 'What to change of a visit; absent fields stay as they are.' })
export class UpdateVisitInput extends PartialType(PlanVisitInput) {}

@InputType({ description: 'What came of a visit.' })
export class ReportVisitInput implements VisitReport {
  @Field(() => String, { description: 'What was said.' })
  report!: string;

  @Field(() => String, { nullable: true, description: 'What the team noticed: input for policy.' })
  signals?: string | null;

  @Field(() => [AgreementInput], {
    nullable: true,
    description: 'What was agreed; each becomes a commitment.',
  })
  agreements?: AgreementInput[];
}
