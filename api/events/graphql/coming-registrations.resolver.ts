import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BusinessModel } from '../../businesses/graphql/business.model';
import { ContactModel } from '../../contacts/graphql/contact.model';
import type { GraphqlContext } from '../../graphql/context';
import { ComingRegistrationLoaders } from './coming-registrations.loaders';
import { RegistrationModel } from './registration.model';

@Resolver(() => BusinessModel)
export class BusinessRegistrationsResolver {
  constructor(private readonly loaders: ComingRegistrationLoaders) {}

  @ResolveField(() => [RegistrationModel], {
    description: 'Registrations for coming events, of the business or of who works there, first event first.',
  })
  comingRegistrations(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.ofBusiness(context).load(id);
  }
}

@Resolver(() => ContactModel)
export class ContactRegistrationsResolver {
  constructor(private readonly loaders: ComingRegistrationLoaders) {}

  @ResolveField(() => [RegistrationModel], {
    description: 'Registrations for coming events, first event first.',
  })
  comingRegistrations(@Parent() { id }: ContactModel, @Context() context: GraphqlContext) {
    return this.loaders.ofContact(context).load(id);
  }
}
