import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LookUpQuestion } from '../register-look-up.service';

export const RegisterSourceEnum = { kvk: 'kvk', demo: 'demo', none: 'none' } as const;
registerEnumType(RegisterSourceEnum, {
  name: 'RegisterSource',
  description: 'Where facts about establishments come from; demo means fictional ones.',
});

const HitKindEnum = { MAIN: 'MAIN', BRANCH: 'BRANCH', ENTITY: 'ENTITY' } as const;
registerEnumType(HitKindEnum, {
  name: 'EstablishmentKind',
  description: 'Main establishment, another establishment, or a legal entity without one.',
});

@InputType({ description: 'What is known of an establishment.' })
export class EstablishmentQuestion implements LookUpQuestion {
  @Field(() => String, { nullable: true, description: 'A KVK number, or whole words of a name.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode in any notation.' })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'House number.' })
  houseNumber?: string | null;
}

@ObjectType({ description: 'One line of what the register found.' })
export class EstablishmentHit {
  @Field(() => String, { description: 'KVK number: 8 digits.' })
  kvkNumber!: string;

  @Field(() => String, { nullable: true, description: 'Branch number: 12 digits.' })
  branchNumber!: string | null;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Street.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'House number with its addition.' })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode as 1234AB.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city!: string | null;

  @Field(() => HitKindEnum, { description: 'What kind of registration.' })
  kind!: keyof typeof HitKindEnum;
}

@ObjectType({ description: 'What the register says of one establishment, ready for a form.' })
export class Establishment {
  @Field(() => String, { description: 'KVK number: 8 digits.' })
  kvkNumber!: string;

  @Field(() => String, { nullable: true, description: 'Branch number: 12 digits.' })
  branchNumber!: string | null;

  @Field(() => String, { description: 'Name it is known by.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Statutory name of the legal entity.' })
  statutoryName!: string | null;

  @Field(() => [String], { description: 'Trade names.' })
  tradeNames!: string[];

  @Field(() => String, { nullable: true, description: 'Legal form.' })
  legalForm!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working persons.' })
  workingPersons!: number | null;

  @Field(() => [ID], { description: 'Activity codes; the first is the main one.' })
  sectorIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The area of ours that the address lies in.' })
  areaId!: string | null;

  @Field(() => String, { nullable: true, description: 'Website with https.' })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'Street; none when shielded.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'House number with its addition.' })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode as 1234AB.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city!: string | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 latitude.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 longitude.' })
  longitude!: number | null;

  @Field(() => Boolean, { description: 'The address is shielded and therefore not here.' })
  isAddressShielded!: boolean;

  @Field(() => Boolean, { description: 'Wants no advertising at its address.' })
  isNonMailing!: boolean;

  @Field(() => Boolean, { description: 'It has ended.' })
  hasEnded!: boolean;
}
