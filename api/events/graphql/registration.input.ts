import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { RegistrationStatus } from '../../../prisma/generated/enums';
import { PageArgs } from '../../graphql/page';
import type { RegistrationFilter, RegistrationInput, RegistrationListRequest } from '../registration.types';

@InputType('RegistrationInput', { description: 'Who comes.' })
export class RegisterInput implements RegistrationInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address; the confirmation goes there.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Organisation.' })
  organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone in any notation.' })
  phone?: string | null;

  @Field(() => Int, { nullable: true, description: 'Guests that come along.' })
  guests?: number;

  @Field(() => String, { nullable: true, description: 'Remarks, such as a diet.' })
  remarks?: string | null;
}

@InputType({ description: 'Which registrations.' })
class RegistrationFilterInput implements RegistrationFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name, organisation or address.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'For one of these events.' })
  eventIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these contacts.' })
  contactIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these businesses.' })
  businessIds?: string[];

  @Field(() => [RegistrationStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: RegistrationStatus[];

  @Field(() => Boolean, { nullable: true, description: 'Only who came in, or only who did not.' })
  hasArrived?: boolean;
}

@ArgsType()
export class RegistrationsArgs extends PageArgs implements RegistrationListRequest {
  @Field(() => RegistrationFilterInput, { defaultValue: {}, description: 'Which registrations.' })
  filter!: RegistrationFilterInput;
}
