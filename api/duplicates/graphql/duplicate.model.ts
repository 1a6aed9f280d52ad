import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DuplicateScanStatus, DuplicateStatus, PartyKind } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { DuplicateReason } from '../duplicate.types';

registerEnumType(PartyKind, { name: 'PartyKind', description: 'A contact or a business.' });
registerEnumType(DuplicateStatus, {
  name: 'DuplicateStatus',
  description: 'Whether somebody decided about a pair.',
});
registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'Why two records may be one.',
});
registerEnumType(DuplicateScanStatus, {
  name: 'DuplicateScanStatus',
  description: 'How far a search for duplicates is.',
});

@ObjectType('DuplicateCandidate', { description: 'Two records that may be one.' })
export class DuplicateCandidateModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => PartyKind, { description: 'Two contacts or two businesses.' })
  kind!: PartyKind;

  @Field(() => Int, { description: 'How much speaks for it: 0 to 100.' })
  score!: number;

  @Field(() => [DuplicateReason], { description: 'What they share.' })
  reasons!: DuplicateReason[];

  @Field(() => DuplicateStatus, { description: 'Whether somebody said that they are not one.' })
  status!: DuplicateStatus;

  @Field(() => Int, { description: 'Grows with every change; send it back when deciding.' })
  version!: number;

  @Field(() => Date, { description: 'When it was first found.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody said that they are not one.' })
  dismissedAt!: Date | null;

  leftContactId!: string | null;
  rightContactId!: string | null;
  leftBusinessId!: string | null;
  rightBusinessId!: string | null;
}

@ObjectType({ description: 'A page of pairs.' })
export class DuplicateCandidatePage extends PageOf(DuplicateCandidateModel) {}

@ObjectType('PossibleDuplicate', { description: 'A record like the one being typed.' })
export class PossibleDuplicateModel {
  @Field(() => ID, { description: 'Id of the contact or business.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What tells it from others: a business, a town.' })
  place!: string | null;

  @Field(() => Int, { description: 'How much speaks for it: 0 to 100.' })
  score!: number;

  @Field(() => [DuplicateReason], { description: 'What they share.' })
  reasons!: DuplicateReason[];
}

@ObjectType('DuplicateScan', { description: 'One search for duplicates through everything.' })
export class DuplicateScanModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => DuplicateScanStatus, { description: 'How far it is.' })
  status!: DuplicateScanStatus;

  @Field(() => Int, { description: 'Steps done.' })
  step!: number;

  @Field(() => Int, { description: 'Steps in all.' })
  steps!: number;

  @Field(() => Int, { description: 'Records compared.' })
  compared!: number;

  @Field(() => Int, { description: 'Pairs found.' })
  found!: number;

  @Field(() => Boolean, { description: 'Somebody asked it to stop.' })
  stopRequested!: boolean;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}
