import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UsersService } from '../users.service';
import { CreateUserInput, UpdateUserInput } from './user.input';
import { UserModel, UserPage } from './user.model';
import { UsersArgs } from './users.args';

@Resolver(() => UserModel)
export class UsersResolver {
  constructor(private readonly users: UsersService) {}

  @Query(() => UserPage, { name: 'users', description: 'Members of staff.' })
  @RequirePermission('users.read')
  async list(@CurrentActor() actor: Actor, @Args() args: UsersArgs, @Selected() selected: Selection) {
    return toPageModel(await this.users.list(actor, args, wantedOf(selected)));
  }

  @Query(() => UserModel, { name: 'user', description: 'One member of staff.' })
  @RequirePermission('users.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Who.' }) id: string) {
    return this.users.get(actor, id);
  }

  @Mutation(() => UserModel, { description: 'Makes an account.' })
  @RequirePermission('users.write')
  createUser(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new account.' }) input: CreateUserInput,
  ) {
    return this.users.create(actor, input);
  }

  @Mutation(() => UserModel, {
    description: 'Changes an account. A new password ends every session of that person.',
  })
  @RequirePermission('users.write')
  updateUser(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Whose.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateUserInput,
  ) {
    return this.users.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => UserModel, { description: 'Closes an account and ends its sessions at once.' })
  @RequirePermission('users.write')
  archiveUser(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Whose.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.users.archive(actor, id, expectedVersion);
  }

  @Mutation(() => UserModel, { description: 'Opens a closed account again.' })
  @RequirePermission('users.write')
  restoreUser(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Whose.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.users.restore(actor, id, expectedVersion);
  }
}
