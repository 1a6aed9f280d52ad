import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssociationModel } from '../../associations/graphql/association.model';
import { BusinessModel } from '../../businesses/graphql/business.model';
import { ContactModel } from '../../contacts/graphql/contact.model';
import type { GraphqlContext } from '../../graphql/context';
import { UserModel } from '../../users/graphql/user.model';
import { AcquaintanceLoaders } from './acquaintance.loaders';
import { Acquaintance, LastSpoken } from './acquaintance.model';

const WHO_KNOWS = {
  description: 'Colleagues who know somebody there; who spoke with them last comes first.',
};

@Resolver(() => ContactModel)
export class LastSpokenOfContactResolver {
  constructor(private readonly loaders: AcquaintanceLoaders) {}

  @ResolveField(() => LastSpoken, {
    nullable: true,
    description: 'Who of us last spoke with them, and when.',
  })
  lastSpoken(@Parent() { id }: ContactModel, @Context() context: GraphqlContext) {
    return this.loaders.lastSpoken(context).load(id);
  }
}

@Resolver(() => BusinessModel)
export class AcquaintancesOfBusinessResolver {
  constructor(private readonly loaders: AcquaintanceLoaders) {}

  @ResolveField(() => [Acquaintance], WHO_KNOWS)
  acquaintances(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.acquaintances(context, 'businessId').load(id);
  }
}

@Resolver(() => AssociationModel)
export class AcquaintancesOfAssociationResolver {
  constructor(private readonly loaders: AcquaintanceLoaders) {}

  @ResolveField(() => [Acquaintance], WHO_KNOWS)
  acquaintances(@Parent() { id }: AssociationModel, @Context() context: GraphqlContext) {
    return this.loaders.acquaintances(context, 'associationId').load(id);
  }
}

@Resolver(() => LastSpoken)
export class LastSpokenResolver {
  constructor(private readonly loaders: AcquaintanceLoaders) {}

  @ResolveField(() => UserModel, { nullable: true, description: 'The colleague.' })
  user(@Parent() { userId }: LastSpoken, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(userId);
  }
}

@Resolver(() => Acquaintance)
export class AcquaintanceResolver {
  constructor(private readonly loaders: AcquaintanceLoaders) {}

  @ResolveField(() => UserModel, { nullable: true, description: 'The colleague.' })
  user(@Parent() { userId }: Acquaintance, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(userId);
  }
}
