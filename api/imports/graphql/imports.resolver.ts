import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { columnNames } from '../import-columns.rules';
import { countsOf, mappingOf, optionsOf, undoCountsOf } from '../import-reading';
import type { ImportRecord } from '../import.types';
import { ImportIntake } from '../import-intake.service';
import { ImportSteps } from '../import-steps.service';
import { ImportsService } from '../imports.service';
import { ImportRowsArgs, ImportSettingsInput, ImportsArgs } from './import.args';
import { ImportLoaders } from './import.loaders';
import {
  ImportColumn,
  ImportCountsModel,
  ImportModel,
  ImportOptionsModel,
  ImportPage,
  UndoCountsModel,
} from './import.model';
import { ImportRowModel, ImportRowPage } from './import-row.model';
import { toCountsModel, toRowModel, toSettings } from './import.mapping';

@Resolver(() => ImportModel)
export class ImportsResolver {
  constructor(
    private readonly imports: ImportsService,
    private readonly intake: ImportIntake,
    private readonly steps: ImportSteps,
    private readonly loaders: ImportLoaders,
  ) {}

  @Query(() => ImportPage, { name: 'imports', description: 'Lists that were brought, the newest first.' })
  @RequirePermission('imports.read')
  async list(@CurrentActor() actor: Actor, @Args() args: ImportsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.imports.list(actor, args, wantedOf(selected)));
  }

  @Query(() => ImportModel, { name: 'import', description: 'One import.' })
  @RequirePermission('imports.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.imports.get(actor, id);
  }

  @Query(() => ImportRowPage, { description: 'Rows of an import, in the order of the sheet.' })
  @RequirePermission('imports.read')
  async importRows(@CurrentActor() actor: Actor, @Args() args: ImportRowsArgs) {
    const page = await this.imports.rows(actor, args);
    return toPageModel({ ...page, nodes: page.nodes.map(toRowModel) });
  }

  @Mutation(() => ImportModel, {
    description: 'Changes how a list is read and what its columns are; it must then be checked again.',
  })
  @RequirePermission('imports.write')
  updateImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: ImportSettingsInput,
  ) {
    return this.intake.changeSettings(actor, id, expectedVersion, toSettings(input));
  }

  @Mutation(() => ImportModel, {
    description: 'Starts the dry run: every row gets a verdict, nothing is written.',
  })
  @RequirePermission('imports.write')
  checkImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.steps.check(actor, id);
  }

  @Mutation(() => ImportModel, { description: 'Starts writing a checked list, or goes on where it stopped.' })
  @RequirePermission('imports.write')
  applyImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.steps.apply(actor, id);
  }

  @Mutation(() => ImportModel, {
    description:
      'Starts putting back what a list made and changed. What people touched since stays as it is and is told per row.',
  })
  @RequirePermission('imports.write')
  undoImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.steps.undo(actor, id);
  }

  @Mutation(() => ImportModel, { description: 'Asks a check or a run to stop; what was written stays.' })
  @RequirePermission('imports.write')
  stopImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.steps.stop(actor, id);
  }

  @Mutation(() => ImportRowModel, {
    description: 'Repairs the cells of a row before the list is checked again.',
  })
  @RequirePermission('imports.write')
  async repairImportRow(
    @CurrentActor() actor: Actor,
    @Args('importId', { type: () => ID, description: 'Of which import.' }) importId: string,
    @Args('rowNumber', { type: () => Int, description: 'Which row.' }) rowNumber: number,
    @Args('cells', { type: () => [String], description: 'All its cells.' }) cells: string[],
  ) {
    return toRowModel(await this.intake.repairRow(actor, importId, rowNumber, cells));
  }

  @ResolveField(() => [ImportColumn], { description: 'What each column is about.' })
  columns(@Parent() found: ImportRecord): ImportColumn[] {
    const mapping = mappingOf(found);
    return columnNames(found.header).map((column) => ({ column, field: mapping[column] ?? null }));
  }

  @ResolveField(() => ImportCountsModel, { description: 'What it makes and changes.' })
  counts(@Parent() found: ImportRecord): ImportCountsModel {
    return toCountsModel(countsOf(found));
  }

  @ResolveField(() => UndoCountsModel, { description: 'What became of it when it was undone.' })
  undoCounts(@Parent() found: ImportRecord): UndoCountsModel {
    return undoCountsOf(found);
  }

  @ResolveField(() => ImportOptionsModel, { description: 'What else is done with its rows.' })
  options(@Parent() found: ImportRecord): ImportOptionsModel {
    return { mode: 'CREATE_AND_UPDATE', matchBy: 'AUTOMATIC', ...optionsOf(found) };
  }

  @ResolveField(() => [[String]], { description: 'The first rows, to choose columns by.' })
  sample(@CurrentActor() actor: Actor, @Parent() found: ImportRecord): Promise<string[][]> {
    return this.intake.sample(actor, found.id);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who brought it.' })
  createdBy(@Parent() found: ImportRecord, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(found.createdById);
  }
}
