import { Field, InputType, PartialType } from '@nestjs/graphql';
import { Language, Role } from '../../../prisma/generated/enums';
import type { UserInput } from '../user.types';

@InputType({ description: 'A new account.' })
export class CreateUserInput implements UserInput {
  @Field(() => String, { description: 'E-mail address with which one signs in.' })
  email!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'One to four letters.' })
  initials!: string;

  @Field(() => Role, { description: 'Decides what this person may do.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Fixed colour as #rrggbb.' })
  colour?: string;

  @Field(() => String, { nullable: true, description: 'Function within the organisation.' })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Direct phone number, in any notation.' })
  phone?: string | null;

  @Field(() => Language, { nullable: true, description: 'Language of the screens.' })
  language?: Language;

  @Field(() => String, {
    nullable: true,
    description: 'A password of 12 to 128 characters; absent when one signs in elsewhere.',
  })
  password?: string;
}

@InputType({ description: 'What to change of an account; absent fields stay as they are.' })
export class UpdateUserInput extends PartialType(CreateUserInput) {}
