import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { SectorsService } from '../sectors.service';
import { CreateSectorInput, UpdateSectorInput } from './sector.input';
import { SectorModel, SectorPage } from './sector.model';
import { SectorsArgs } from './sectors.args';

@Resolver(() => SectorModel)
export class SectorsResolver {
  constructor(private readonly sectors: SectorsService) {}

  @Query(() => SectorPage, { name: 'sectors', description: 'Activity codes (SBI).' })
  @RequirePermission('sectors.read')
  async list(@CurrentActor() actor: Actor, @Args() args: SectorsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.sectors.list(actor, args, wantedOf(selected)));
  }

  @Query(() => SectorModel, { name: 'sector', description: 'One activity code.' })
  @RequirePermission('sectors.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.sectors.get(actor, id);
  }

  @Mutation(() => SectorModel, { description: 'Makes a activity code.' })
  @RequirePermission('sectors.write')
  createSector(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new activity code.' }) input: CreateSectorInput,
  ) {
    return this.sectors.create(actor, input);
  }

  @Mutation(() => SectorModel, { description: 'Changes a activity code.' })
  @RequirePermission('sectors.write')
  updateSector(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateSectorInput,
  ) {
    return this.sectors.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => SectorModel, {
    description: 'Puts a activity code away; it stays findable and can be restored.',
  })
  @RequirePermission('sectors.write')
  archiveSector(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.sectors.archive(actor, id, expectedVersion);
  }

  @Mutation(() => SectorModel, { description: 'Brings an archived activity code back.' })
  @RequirePermission('sectors.write')
  restoreSector(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.sectors.restore(actor, id, expectedVersion);
  }
}
