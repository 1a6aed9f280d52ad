import { Field, ID, InputType, OmitType, PartialType } from '@nestjs/graphql';
import { Language, SalutationPreference } from '../../../prisma/generated/enums';
import { CalendarDay } from '../../graphql/scalars';
import type {
  AffiliationPatch,
  ContactEmailInput,
  ContactFunctionInput,
  ContactPhoneInput,
  NewContactInput,
  MoveInput as Move,
} from '../contact.types';

@InputType({ description: 'An e-mail address.' })
class EmailInput implements ContactEmailInput {
  @Field(() => String, { description: 'The address.' })
  address!: string;

  @Field(() => Boolean, { nullable: true, description: 'The one to write to; the first when none is.' })
  isPrimary?: boolean;
}

@InputType({ description: 'A phone number.' })
class PhoneInput implements ContactPhoneInput {
  @Field(() => String, { description: 'The number in any notation.' })
  number!: string;

  @Field(() => Boolean, { nullable: true, description: 'The one to call; the first when none is.' })
  isPrimary?: boolean;
}

@InputType({ description: 'A function at one business or association.' })
export class FunctionInput implements ContactFunctionInput {
  @Field(() => ID, { nullable: true, description: 'At this business, or else at an association.' })
  businessId?: string | null;

  @Field(() => ID, { nullable: true, description: 'At this association, or else at a business.' })
  associationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Function in words.' })
  role?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Member of the board.' })
  isBoardMember?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The main one of the current functions.' })
  isPrimary?: boolean;

  @Field(() => CalendarDay, { nullable: true, description: 'First day; empty when unknown.' })
  startsOn?: Date | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Last day, today at the latest; empty while current.',
  })
  endsOn?: Date | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Of a board member: until when they were chosen.',
  })
  termEndsOn?: Date | null;
}

@InputType({ description: 'A new contact, at once with addresses and functions.' })
export class CreateContactInput implements NewContactInput {
  @Field(() => String, { nullable: true, description: 'Initials in any notation.' })
  initials?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Prefix of the family name (voorvoegsel).' })
  infix?: string | null;

  @Field(() => String, { description: 'Family name without its prefix.' })
  familyName!: string;

  @Field(() => SalutationPreference, { nullable: true, description: 'How the person wants to be addressed.' })
  salutationPreference?: SalutationPreference;

  @Field(() => Language, { nullable: true, description: 'Language to write in.' })
  language?: Language;

  @Field(() => [String], { nullable: true, description: 'Tags.' })
  tags?: string[];

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  remarks?: string | null;

  @Field(() => [EmailInput], {
    nullable: true,
    description: 'All e-mail addresses: what is absent goes away.',
  })
  emails?: EmailInput[];

  @Field(() => [PhoneInput], { nullable: true, description: 'All phone numbers: what is absent goes away.' })
  phones?: PhoneInput[];

  @Field(() => [FunctionInput], { nullable: true, description: 'Functions to start with.' })
  affiliations?: FunctionInput[];
}

@InputType({ description: 'What to change of a contact; absent fields stay as they are.' })
export class UpdateContactInput extends PartialType(
  OmitType(CreateContactInput, ['affiliations'] as const),
) {}

@InputType({ description: 'What to change of a function; absent fields stay as they are.' })
export class UpdateAffiliationInput implements AffiliationPatch {
  @Field(() => String, { nullable: true, description: 'Function in words.' })
  role?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Member of the board.' })
  isBoardMember?: boolean;

  @Field(() => CalendarDay, { nullable: true, description: 'First day; empty when unknown.' })
  startsOn?: Date | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Last day, today at the latest; empty when it is current after all.',
  })
  endsOn?: Date | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Of a board member: until when they were chosen.',
  })
  termEndsOn?: Date | null;
}

@InputType({ description: 'Where somebody goes to work, and from when.' })
export class MoveInput implements Move {
  @Field(() => ID, { nullable: true, description: 'To this business.' })
  businessId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or to this association.' })
  associationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The new function in words.' })
  role?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description:
      'First day there, today at the latest; today when absent. The old function ends the day before.',
  })
  startsOn?: Date | null;
}
