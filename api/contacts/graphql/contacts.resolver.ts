import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { fullName, listName, salutation } from '../contact-name.rules';
import { ContactsService } from '../contacts.service';
import { AffiliationModel } from './affiliation.model';
import { CreateContactInput, UpdateContactInput } from './contact.input';
import { ContactLoaders } from './contact.loaders';
import { ContactEmailModel, ContactModel, ContactPage, ContactPhoneModel } from './contact.model';
import { ContactsArgs } from './contacts.args';

@Resolver(() => ContactModel)
export class ContactsResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly loaders: ContactLoaders,
  ) {}

  @Query(() => ContactPage, { name: 'contacts', description: 'People at businesses and associations.' })
  @RequirePermission('contacts.read')
  async list(@CurrentActor() actor: Actor, @Args() args: ContactsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.contacts.list(actor, args, wantedOf(selected)));
  }

  @Query(() => ContactModel, { name: 'contact', description: 'One contact.' })
  @RequirePermission('contacts.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.contacts.get(actor, id);
  }

  @Mutation(() => ContactModel, { description: 'Makes a contact, at once with addresses and functions.' })
  @RequirePermission('contacts.write')
  createContact(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new contact.' }) input: CreateContactInput,
  ) {
    return this.contacts.create(actor, input);
  }

  @Mutation(() => ContactModel, { description: 'Changes a contact.' })
  @RequirePermission('contacts.write')
  updateContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateContactInput,
  ) {
    return this.contacts.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => ContactModel, {
    description: 'Puts a contact away; it stays findable and can be restored.',
  })
  @RequirePermission('contacts.write')
  archiveContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.contacts.archive(actor, id, expectedVersion);
  }

  @Mutation(() => ContactModel, { description: 'Brings an archived contact back.' })
  @RequirePermission('contacts.write')
  restoreContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.contacts.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => String, { description: 'Full name: "Anna van den Berg".' })
  fullName(@Parent() contact: ContactModel) {
    return fullName(contact);
  }

  @ResolveField(() => String, { description: 'Name for sorted lists: "Berg, Anna van den".' })
  listName(@Parent() contact: ContactModel) {
    return listName(contact);
  }

  @ResolveField(() => String, { description: 'First line of a letter: "Geachte mevrouw Van den Berg,".' })
  salutation(@Parent() contact: ContactModel) {
    return salutation(contact);
  }

  @ResolveField(() => [ContactEmailModel], { description: 'E-mail addresses, the primary one first.' })
  emails(@Parent() contact: ContactModel, @Context() context: GraphqlContext) {
    return this.loaders.emails(context).load(contact.id);
  }

  @ResolveField(() => [ContactPhoneModel], { description: 'Phone numbers, the primary one first.' })
  phones(@Parent() contact: ContactModel, @Context() context: GraphqlContext) {
    return this.loaders.phones(context).load(contact.id);
  }

  @ResolveField(() => [AffiliationModel], {
    description: 'Functions: current ones first, the primary one before all.',
  })
  affiliations(@Parent() contact: ContactModel, @Context() context: GraphqlContext) {
    return this.loaders.affiliationsOfContact(context).load(contact.id);
  }
}
