import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';

registerEnumType(BusinessStatus, {
  name: 'BusinessStatus',
  description: 'Whether the establishment is here and open.',
});

@ObjectType('Business', {
  description: 'One establishment (vestiging). Those with one KVK number together are one legal entity.',
})
export class BusinessModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Name it is known by.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Statutory name of the legal entity.' })
  statutoryName!: string | null;

  @Field(() => [String], { description: 'Trade names.' })
  tradeNames!: string[];

  @Field(() => String, { nullable: true, description: 'KVK number: 8 digits.' })
  kvkNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Branch number (vestigingsnummer): 12 digits.' })
  branchNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Legal form.' })
  legalForm!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working persons, at least.' })
  workingPersons!: number | null;

  @Field(() => String, { nullable: true, description: 'Street.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'House number with its addition.' })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode as 1234AB.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city!: string | null;

  @Field(() => Boolean, { description: 'Shielded in the trade register: shown to the team only.' })
  isAddressShielded!: boolean;

  @Field(() => Float, { nullable: true, description: 'WGS84 latitude.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 longitude.' })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'Website with https.' })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone in E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'General e-mail address.' })
  email!: string | null;

  @Field(() => BusinessStatus, { description: 'Active, prospective, moved away or closed.' })
  status!: BusinessStatus;

  @Field(() => [String], { description: 'Tags.' })
  tags!: string[];

  @Field(() => Boolean, { description: 'Non-mailing indicator of the trade register.' })
  isNonMailing!: boolean;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  remarks!: string | null;

  @Field(() => String, { description: 'Where the record came from.' })
  source!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the area.' })
  areaId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account manager.' })
  accountManagerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The business this one took over.' })
  successorOfId!: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of businesses.' })
export class BusinessPage extends PageOf(BusinessModel) {}
