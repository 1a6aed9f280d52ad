import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BulkAction, BulkKind, BulkRowState, BulkStatus } from '../../../prisma/generated/enums';
import { BusinessFilterInput } from '../../businesses/graphql/businesses.args';
import { ContactFilterInput } from '../../contacts/graphql/contacts.args';
import { PageOf } from '../../graphql/page';
import type { BulkCounts, BulkRequest, BulkRow } from '../bulk.types';

registerEnumType(BulkKind, { name: 'BulkKind', description: 'Records that can be changed many at once.' });
registerEnumType(BulkAction, { name: 'BulkAction', description: 'What can be done to many at once.' });
registerEnumType(BulkStatus, { name: 'BulkStatus', description: 'How far a bulk change is.' });
registerEnumType(BulkRowState, {
  name: 'BulkRowState',
  description: 'What became of one record in a bulk change.',
});

@InputType({ description: 'What to do to which records: some by id, or all that a filter matches.' })
export class BulkChangeInput implements BulkRequest {
  @Field(() => BulkKind, { description: 'What kind of records.' })
  kind!: BulkKind;

  @Field(() => BulkAction, { description: 'What to do.' })
  action!: BulkAction;

  @Field(() => [ID], { nullable: true, description: 'Exactly these, at most 1000.' })
  ids?: string[];

  @Field(() => BusinessFilterInput, { nullable: true, description: 'Or all businesses of this filter.' })
  businessFilter?: BusinessFilterInput;

  @Field(() => ContactFilterInput, { nullable: true, description: 'Or all contacts of this filter.' })
  contactFilter?: ContactFilterInput;

  @Field(() => Int, {
    nullable: true,
    description: 'With a filter: how many you agreed to change. Refused when it matches another number.',
  })
  expectedCount?: number;

  @Field(() => [String], { nullable: true, description: 'Tags to add or remove.' })
  tags?: string[];

  @Field(() => ID, { nullable: true, description: 'The new account manager; null takes the old one away.' })
  accountManagerId?: string | null;
}

@ObjectType('BulkCounts', { description: 'How many records stand in each state.' })
export class BulkCountsModel implements BulkCounts {
  @Field(() => Int, { description: 'Still to do.' })
  WAITING!: number;

  @Field(() => Int, { description: 'Changed.' })
  CHANGED!: number;

  @Field(() => Int, { description: 'Already so.' })
  SAME!: number;

  @Field(() => Int, { description: 'Refused: a live record has its number or name.' })
  REFUSED!: number;

  @Field(() => Int, { description: 'Put back.' })
  UNDONE!: number;

  @Field(() => Int, { description: 'Touched by somebody since, so not put back.' })
  TOUCHED!: number;
}

@ObjectType('BulkRow', { description: 'One record of a bulk change.' })
export class BulkRowModel implements BulkRow {
  @Field(() => ID, { description: 'Id of the record.' })
  recordId!: string;

  @Field(() => String, { description: 'How it is called.' })
  name!: string;

  @Field(() => BulkRowState, { description: 'What became of it.' })
  state!: BulkRowState;
}

@ObjectType('BulkChange', { description: 'One change of many records at once.' })
export class BulkChangeModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => BulkKind, { description: 'What kind of records.' })
  kind!: BulkKind;

  @Field(() => BulkAction, { description: 'What was done.' })
  action!: BulkAction;

  @Field(() => [String], { description: 'Tags that were added or removed.' })
  tags!: string[];

  @Field(() => BulkStatus, { description: 'How far it is.' })
  status!: BulkStatus;

  @Field(() => Int, { description: 'How many records it is about.' })
  total!: number;

  @Field(() => Int, { description: 'How many are done, or put back while it is being undone.' })
  processed!: number;

  @Field(() => Date, { description: 'When it started.' })
  createdAt!: Date;

  accountManagerId!: string | null;
  userId!: string;
}

@ObjectType({ description: 'A page of bulk changes.' })
export class BulkChangePage extends PageOf(BulkChangeModel) {}
