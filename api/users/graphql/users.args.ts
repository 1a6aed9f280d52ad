import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Role } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { UserFilter, UserListRequest } from '../user.types';

enum UserOrderField {
  name = 'name',
  email = 'email',
  role = 'role',
  createdAt = 'createdAt',
}
registerEnumType(UserOrderField, { name: 'UserOrderField', description: 'What staff can be ordered by.' });

@InputType({ description: 'Which members of staff.' })
class UserFilterInput implements UserFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name or e-mail address.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [Role], { nullable: true, description: 'With one of these roles.' })
  roles?: Role[];

  @Field(() => Boolean, { nullable: true, description: 'Closed accounts too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of staff.' })
class UserOrder {
  @Field(() => UserOrderField, { description: 'By what.' })
  field!: UserOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class UsersArgs extends PageArgs implements UserListRequest {
  @Field(() => UserFilterInput, { defaultValue: {}, description: 'Which members of staff.' })
  filter!: UserFilterInput;

  @Field(() => UserOrder, { nullable: true, description: 'The order; by name when absent.' })
  orderBy?: UserOrder;
}
