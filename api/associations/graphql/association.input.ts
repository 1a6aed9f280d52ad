import { Field, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { AssociationKind } from '../../../prisma/generated/enums';
import type { AssociationInput } from '../association.types';

@InputType({ description: 'A new association. Numbers and phone may come in any notation.' })
export class CreateAssociationInput implements AssociationInput {
  @Field(() => String, { description: 'Name; unique among live associations.' })
  name!: string;

  @Field(() => AssociationKind, { description: 'Kind of collective.' })
  kind!: AssociationKind;

  @Field(() => String, { nullable: true, description: 'KVK number: 8 digits.' })
  kvkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Website.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'General e-mail address.' })
  email?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags.' })
  tags?: string[];

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  remarks?: string | null;

  @Field(() => Int, { nullable: true, description: 'A visit is due every so many months.' })
  visitCadenceMonths?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Board meetings due each year; two unless told otherwise.',
  })
  boardMeetingsPerYear?: number;

  @Field(() => ID, { nullable: true, description: 'Id of the area.' })
  areaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account manager.' })
  accountManagerId?: string | null;
}

@InputType({ description: 'What to change of an association; absent fields stay as they are.' })
export class UpdateAssociationInput extends PartialType(CreateAssociationInput) {}
