import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AssociationKind } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';

registerEnumType(AssociationKind, {
  name: 'AssociationKind',
  description: 'What kind of collective of entrepreneurs it is.',
  valuesMap: {
    ENTREPRENEURS: { description: 'Ondernemersvereniging.' },
    BIZ: { description: 'Bedrijveninvesteringszone.' },
    RETAIL: { description: 'Winkeliersvereniging.' },
    PARK_MANAGEMENT: { description: 'Parkmanagement.' },
    BRANCH: { description: 'Brancheorganisatie.' },
  },
});

@ObjectType('Association', {
  description: 'A collective of entrepreneurs (ondernemersvereniging, BIZ and the like).',
})
export class AssociationModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Name; unique among live associations.' })
  name!: string;

  @Field(() => AssociationKind, { description: 'Kind of collective.' })
  kind!: AssociationKind;

  @Field(() => String, { nullable: true, description: 'KVK number: 8 digits.' })
  kvkNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Website with https.' })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone in E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'General e-mail address.' })
  email!: string | null;

  @Field(() => [String], { description: 'Tags.' })
  tags!: string[];

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  remarks!: string | null;

  @Field(() => Int, { nullable: true, description: 'A visit is due every so many months.' })
  visitCadenceMonths!: number | null;

  @Field(() => Int, { description: 'Board meetings with the municipality due each year.' })
  boardMeetingsPerYear!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the area.' })
  areaId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account manager.' })
  accountManagerId!: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of associations.' })
export class AssociationPage extends PageOf(AssociationModel) {}
