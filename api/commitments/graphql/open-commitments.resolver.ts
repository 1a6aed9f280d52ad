import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssociationModel } from '../../associations/graphql/association.model';
import { BusinessModel } from '../../businesses/graphql/business.model';
import { ContactModel } from '../../contacts/graphql/contact.model';
import type { GraphqlContext } from '../../graphql/context';
import { CommitmentLoaders } from './commitment.loaders';
import { CommitmentModel } from './commitment.model';

const FIELD = { description: 'Promises that are not kept yet, first due first.' };

@Resolver(() => BusinessModel)
export class BusinessCommitmentsResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField(() => [CommitmentModel], FIELD)
  openCommitments(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.openOf(context, 'businessId').load(id);
  }
}

@Resolver(() => AssociationModel)
export class AssociationCommitmentsResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField(() => [CommitmentModel], FIELD)
  openCommitments(@Parent() { id }: AssociationModel, @Context() context: GraphqlContext) {
    return this.loaders.openOf(context, 'associationId').load(id);
  }
}

@Resolver(() => ContactModel)
export class ContactCommitmentsResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField(() => [CommitmentModel], FIELD)
  openCommitments(@Parent() { id }: ContactModel, @Context() context: GraphqlContext) {
    return this.loaders.openOf(context, 'contactId').load(id);
  }
}
