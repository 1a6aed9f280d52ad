import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ChangeProposalKind, ChangeProposalStatus } from '../../../prisma/generated/enums';
import { PageArgs, PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import type { ChangeProposalFilter, ChangeProposalListRequest } from '../change-proposal.types';

registerEnumType(ChangeProposalKind, {
  name: 'ChangeProposalKind',
  description: 'New in town, moved, renamed, closed, other facts, or something only a person can judge.',
});
registerEnumType(ChangeProposalStatus, {
  name: 'ChangeProposalStatus',
  description: 'Open until a person decides, or until it holds no longer.',
});

@ObjectType({ description: 'One field that the register says otherwise.' })
export class ProposedField {
  @Field(() => String, { description: 'Field of a business.' })
  field!: string;

  @Field(() => JsonValue, { nullable: true, description: 'What stood here when it was proposed.' })
  before!: unknown;

  @Field(() => JsonValue, { nullable: true, description: 'What the register says.' })
  told!: unknown;
}

@ObjectType('ChangeProposal', {
  description: 'What the trade register says otherwise than we do, until a person decides.',
})
export class ChangeProposalModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ChangeProposalKind, { description: 'What kind of change.' })
  kind!: ChangeProposalKind;

  @Field(() => ChangeProposalStatus, { description: 'Whether it is decided.' })
  status!: ChangeProposalStatus;

  @Field(() => String, { description: 'Name of the establishment when it was proposed.' })
  name!: string;

  @Field(() => String, { description: 'KVK number: 8 digits.' })
  kvkNumber!: string;

  @Field(() => String, { nullable: true, description: 'Branch number: 12 digits.' })
  branchNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'The business; none for one that is new.' })
  businessId!: string | null;

  @Field(() => String, { description: 'As the register names the signal behind it.' })
  signalType!: string;

  @Field(() => Date, { description: 'When the register said so.' })
  signalAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody decided.' })
  decidedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when deciding.' })
  version!: number;
}

@ObjectType({ description: 'A page of proposals.' })
export class ChangeProposalPage extends PageOf(ChangeProposalModel) {}

@InputType({ description: 'Which proposals.' })
class ChangeProposalFilterInput implements ChangeProposalFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name, or a KVK number.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ChangeProposalKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ChangeProposalKind[];

  @Field(() => [ChangeProposalStatus], { nullable: true, description: 'Standing at one of these.' })
  statuses?: ChangeProposalStatus[];

  @Field(() => [ID], { nullable: true, description: 'About one of these businesses.' })
  businessIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'About businesses of whoever asks.' })
  mine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Has no meaning here: nothing is archived.' })
  includeArchived?: boolean;
}

@ArgsType()
export class ChangeProposalsArgs extends PageArgs implements ChangeProposalListRequest {
  @Field(() => ChangeProposalFilterInput, {
    defaultValue: {},
    description: 'Which proposals; the newest come first.',
  })
  filter!: ChangeProposalFilterInput;
}
