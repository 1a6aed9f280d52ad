import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { mayEditView, ViewsService } from '../views.service';
import { CreateViewInput, UpdateViewInput } from './view.input';
import { SavedViewModel } from './view.model';

const LIST = { description: 'Which list: the name of its resource.' };
const ID_OF = { type: () => ID, description: 'Which one.' };
const SEEN = { type: () => Int, description: 'The version you saw.' };

@Resolver(() => SavedViewModel)
export class ViewsResolver {
  constructor(private readonly views: ViewsService) {}

  @Query(() => [SavedViewModel], { description: 'Your own views of a list and those of the team, by name.' })
  @RequirePermission('views.read')
  savedViews(@CurrentActor() actor: Actor, @Args('list', LIST) list: string) {
    return this.views.list(actor, list);
  }

  @Mutation(() => SavedViewModel, { description: 'Saves a view.' })
  @RequirePermission('views.write')
  createView(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new view.' }) input: CreateViewInput,
  ) {
    return this.views.create(actor, input);
  }

  @Mutation(() => SavedViewModel, { description: 'Changes a view.' })
  @RequirePermission('views.write')
  updateView(
    @CurrentActor() actor: Actor,
    @Args('id', ID_OF) id: string,
    @Args('expectedVersion', SEEN) expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateViewInput,
  ) {
    return this.views.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => SavedViewModel, { description: 'Puts a view away.' })
  @RequirePermission('views.write')
  archiveView(
    @CurrentActor() actor: Actor,
    @Args('id', ID_OF) id: string,
    @Args('expectedVersion', SEEN) expectedVersion: number,
  ) {
    return this.views.archive(actor, id, expectedVersion);
  }

  @Mutation(() => SavedViewModel, { description: 'Brings a view back.' })
  @RequirePermission('views.write')
  restoreView(
    @CurrentActor() actor: Actor,
    @Args('id', ID_OF) id: string,
    @Args('expectedVersion', SEEN) expectedVersion: number,
  ) {
    return this.views.restore(actor, id, expectedVersion);
  }

  @Mutation(() => SavedViewModel, {
    nullable: true,
    description: 'Opens your list with this view from now on; without an id as it comes.',
  })
  @RequirePermission('views.write')
  chooseDefaultView(
    @CurrentActor() actor: Actor,
    @Args('list', LIST) list: string,
    @Args('id', { ...ID_OF, nullable: true }) id?: string,
  ) {
    return this.views.makeDefault(actor, list, id ?? null);
  }

  @ResolveField(() => Boolean, { description: 'Whether your list opens with it.' })
  async isDefault(@Parent() { id }: SavedViewModel, @Context() { loaders, actor }: GraphqlContext) {
    const chosen = loaders.byId('defaultView', async (ids) =>
      (await this.views.defaultsAmong(actor, ids)).map((viewId) => ({ id: viewId })),
    );
    return (await chosen.load(id)) !== null;
  }

  @ResolveField(() => Boolean, { description: 'Whether you may change it: its owner and the administrator.' })
  mayEdit(@Parent() view: SavedViewModel, @Context() { actor }: GraphqlContext) {
    return mayEditView(actor, view);
  }
}
