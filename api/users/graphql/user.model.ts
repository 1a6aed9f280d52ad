import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language, Role } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member of staff does; the table of rights follows it.',
});
registerEnumType(Language, { name: 'Language', description: 'Language in which somebody is addressed.' });

@ObjectType('User', { description: 'A member of staff.' })
export class UserModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'E-mail address with which one signs in.' })
  email!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'One to four letters that stand for this person beside the colour.' })
  initials!: string;

  @Field(() => String, { description: 'Fixed colour as #rrggbb.' })
  colour!: string;

  @Field(() => Role, { description: 'Decides what this person may do.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Function within the organisation.' })
  jobTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Direct phone number in E.164.' })
  phone!: string | null;

  @Field(() => Language, { description: 'Language of the screens.' })
  language!: Language;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the account was closed.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of members of staff.' })
export class UserPage extends PageOf(UserModel) {}

@ObjectType({ description: 'The signed-in person and what they may do.' })
export class Me extends UserModel {
  @Field(() => [String], { description: 'Every permission of the role, for example businesses.write.' })
  permissions!: string[];
}
