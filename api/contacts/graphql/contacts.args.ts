import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, SortDirection } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import type { ContactFilter, ContactListRequest } from '../contact.types';

enum ContactOrderField {
  name = 'name',
  createdAt = 'createdAt',
  updatedAt = 'updatedAt',
}
registerEnumType(ContactOrderField, {
  name: 'ContactOrderField',
  description: 'What contacts can be ordered by; name is the family name without its prefix.',
});

@InputType({ description: 'Which contacts.' })
export class ContactFilterInput implements ContactFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of a name in any spelling ("vd berg", "Berg, van den"), an e-mail address, or a phone number in any notation.',
  })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'With a current function at one of these businesses.' })
  businessIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'With a current function at one of these associations.' })
  associationIds?: string[];

  @Field(() => [String], { nullable: true, description: 'With at least one of these tags.' })
  tags?: string[];

  @Field(() => ID, { nullable: true, description: 'In this segment, at this moment.' })
  segmentId?: string;

  @Field(() => JsonValue, {
    nullable: true,
    description: 'In a segment that is not saved; see Segment.definition.',
  })
  definition?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of contacts.' })
export class ContactOrder {
  @Field(() => ContactOrderField, { description: 'By what.' })
  field!: ContactOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class ContactsArgs extends PageArgs implements ContactListRequest {
  @Field(() => ContactFilterInput, { defaultValue: {}, description: 'Which contacts.' })
  filter!: ContactFilterInput;

  @Field(() => ContactOrder, { nullable: true, description: 'The order.' })
  orderBy?: ContactOrder;
}
