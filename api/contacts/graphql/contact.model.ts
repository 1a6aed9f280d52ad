import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language, SalutationPreference } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';

registerEnumType(SalutationPreference, {
  name: 'SalutationPreference',
  description: 'How the person wants to be addressed; asked, never derived from a name.',
});

@ObjectType('ContactEmail', { description: 'An e-mail address of a contact.' })
export class ContactEmailModel {
  @Field(() => String, { description: 'The address, in lower case.' })
  address!: string;

  @Field(() => Boolean, { description: 'The one to write to.' })
  isPrimary!: boolean;
}

@ObjectType('ContactPhone', { description: 'A phone number of a contact.' })
export class ContactPhoneModel {
  @Field(() => String, { description: 'The number in E.164.' })
  number!: string;

  @Field(() => Boolean, { description: 'The one to call.' })
  isPrimary!: boolean;
}

@ObjectType('Contact', { description: 'A person at one or more businesses or associations.' })
export class ContactModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Initials as J.P.' })
  initials!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  givenName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Prefix of the family name (voorvoegsel), such as "van den".',
  })
  infix!: string | null;

  @Field(() => String, { description: 'Family name without its prefix.' })
  familyName!: string;

  @Field(() => SalutationPreference, { description: 'How the person wants to be addressed.' })
  salutationPreference!: SalutationPreference;

  @Field(() => Language, { description: 'Language to write in.' })
  language!: Language;

  @Field(() => [String], { description: 'Tags.' })
  tags!: string[];

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  remarks!: string | null;

  @Field(() => String, { description: 'Where the record came from.' })
  source!: string;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of contacts.' })
export class ContactPage extends PageOf(ContactModel) {}
