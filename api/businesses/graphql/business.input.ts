import { Field, Float, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { BusinessStatus } from '../../../prisma/generated/enums';
import type { BusinessInput } from '../business.types';

@InputType({ description: 'A new business. Numbers, phone and postcode may come in any notation.' })
export class CreateBusinessInput implements BusinessInput {
  @Field(() => String, { description: 'Name it is known by.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Statutory name of the legal entity.' })
  statutoryName?: string | null;

  @Field(() => [String], { nullable: true, description: 'Trade names.' })
  tradeNames?: string[];

  @Field(() => String, { nullable: true, description: 'KVK number: 8 digits.' })
  kvkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Branch number (vestigingsnummer): 12 digits.' })
  branchNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Legal form.' })
  legalForm?: string | null;

  @Field(() => Int, { nullable: true, description: 'Working persons, at least.' })
  workingPersons?: number | null;

  @Field(() => String, { nullable: true, description: 'Street.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'House number with its addition.' })
  houseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode as 1234AB.' })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Shielded in the trade register: shown to the team only.',
  })
  isAddressShielded?: boolean;

  @Field(() => Float, { nullable: true, description: 'WGS84 latitude.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 longitude.' })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: 'Website with https.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone in E.164.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'General e-mail address.' })
  email?: string | null;

  @Field(() => BusinessStatus, { nullable: true, description: 'Active, prospective, moved away or closed.' })
  status?: BusinessStatus;

  @Field(() => [String], { nullable: true, description: 'Tags.' })
  tags?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Non-mailing indicator of the trade register.' })
  isNonMailing?: boolean;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  remarks?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the area.' })
  areaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account manager.' })
  accountManagerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The business this one took over.' })
  successorOfId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Activity codes; the first is the main one.' })
  sectorIds?: string[];
}

@InputType({ description: 'What to change of a business; absent fields stay as they are.' })
export class UpdateBusinessInput extends PartialType(CreateBusinessInput) {}
