import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { AreasService } from '../areas.service';
import { CreateAreaInput, UpdateAreaInput } from './area.input';
import { AreaModel, AreaPage } from './area.model';
import { AreasArgs } from './areas.args';

@Resolver(() => AreaModel)
export class AreasResolver {
  constructor(private readonly areas: AreasService) {}

  @Query(() => AreaPage, { name: 'areas', description: 'Areas of the municipality.' })
  @RequirePermission('areas.read')
  async list(@CurrentActor() actor: Actor, @Args() args: AreasArgs, @Selected() selected: Selection) {
    return toPageModel(await this.areas.list(actor, args, wantedOf(selected)));
  }

  @Query(() => AreaModel, { name: 'area', description: 'One area.' })
  @RequirePermission('areas.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.areas.get(actor, id);
  }

  @Mutation(() => AreaModel, { description: 'Makes a area.' })
  @RequirePermission('areas.write')
  createArea(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new area.' }) input: CreateAreaInput,
  ) {
    return this.areas.create(actor, input);
  }

  @Mutation(() => AreaModel, { description: 'Changes a area.' })
  @RequirePermission('areas.write')
  updateArea(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateAreaInput,
  ) {
    return this.areas.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => AreaModel, { description: 'Puts a area away; it stays findable and can be restored.' })
  @RequirePermission('areas.write')
  archiveArea(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.areas.archive(actor, id, expectedVersion);
  }

  @Mutation(() => AreaModel, { description: 'Brings an archived area back.' })
  @RequirePermission('areas.write')
  restoreArea(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.areas.restore(actor, id, expectedVersion);
  }
}
