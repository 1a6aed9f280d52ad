import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AddressSourceEnum = { pdok: 'pdok', demo: 'demo', none: 'none' } as const;
registerEnumType(AddressSourceEnum, {
  name: 'AddressSource',
  description: 'Where addresses are looked up; demo means fictional ones.',
});

@ObjectType('KnownAddress', { description: 'An address as the register of addresses (BAG) has it.' })
export class KnownAddressModel {
  @Field(() => ID, { description: 'Of the service.' })
  id!: string;

  @Field(() => String, { description: 'Street.' })
  street!: string;

  @Field(() => String, { description: 'House number with its addition.' })
  houseNumber!: string;

  @Field(() => String, { nullable: true, description: 'Postcode as 1234AB.' })
  postcode!: string | null;

  @Field(() => String, { description: 'Town.' })
  city!: string;

  @Field(() => Float, { nullable: true, description: 'WGS84 latitude.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 longitude.' })
  longitude!: number | null;

  @Field(() => ID, { nullable: true, description: 'The area of ours it lies in.' })
  areaId!: string | null;
}

@ObjectType('AddressSuggestion', { description: 'An address that somebody may mean.' })
export class AddressSuggestionModel {
  @Field(() => ID, { description: 'To look the whole address up with.' })
  id!: string;

  @Field(() => String, { description: 'In one line.' })
  label!: string;
}
