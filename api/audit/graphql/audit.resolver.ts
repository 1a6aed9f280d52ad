import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AuditEntry } from '../../../prisma/generated/client';
import type { Actor } from '../../access/actor';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import type { Changes } from '../audit';
import { AuditLogService } from '../audit-log.service';
import { AuditChange, AuditEntriesArgs, AuditEntryModel, AuditEntryPage } from './audit.model';

@Resolver(() => AuditEntryModel)
export class AuditResolver {
  constructor(
    private readonly log: AuditLogService,
    private readonly prisma: PrismaService,
  ) {}

  @Query(() => AuditEntryPage, { description: 'Who changed what, newest first.' })
  @RequirePermission('audit.read')
  async auditEntries(
    @CurrentActor() actor: Actor,
    @Args() args: AuditEntriesArgs,
    @Selected() selected: Selection,
  ) {
    return toPageModel(await this.log.list(actor, args, wantedOf(selected)));
  }

  @Query(() => AuditEntryModel, { description: 'One audit entry.' })
  @RequirePermission('audit.read')
  auditEntry(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.log.get(actor, id);
  }

  @ResolveField(() => [AuditChange], { description: 'The fields that changed, old and new.' })
  changes(@Parent() { changes }: AuditEntry): AuditChange[] {
    return Object.entries((changes ?? {}) as Changes).map(([field, [before, after]]) => ({
      field,
      before,
      after,
    }));
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the colleague who did it.' })
  async actorName(@Parent() { actorId }: AuditEntry, @Context() { loaders }: GraphqlContext) {
    if (!actorId) return null;
    const names = loaders.byId('userName', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    );
    return (await names.load(actorId))?.name ?? null;
  }
}
