import { Injectable } from '@nestjs/common';
import type { Prisma, SavedView } from '../../prisma/generated/client';
import { Role } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { ForbiddenError, NotFoundError } from '../errors/domain-error';
import { checkedView } from './view.rules';
import type { ViewInput } from './view.types';

const REFUSED_FIELDS = { saved_views_name_live: 'name', list: 'name', name: 'name' };
const MOST_VIEWS = 200;

/** Saved ways to see a list. A view of somebody else that is not shared does not exist. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** One's own and those of the team, by name. */
  async list(actor: Actor, list: string): Promise<SavedView[]> {
    requirePermission(actor, 'views.read');
    return this.prisma.savedView.findMany({
      where: { list, archivedAt: null, ...visibleTo(actor) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_VIEWS,
    });
  }

  /** @throws ValidationError when a live view of this person and list already has this name */
  async create(actor: Actor, input: ViewInput): Promise<SavedView> {
    requirePermission(actor, 'views.write');
    const ownerId = userOf(actor);
    if (input.isShared) requirePermission(actor, 'views.share');
    const { list, name, isShared = false, settings } = checkedView(input, true);
    const fields = { list, name, isShared, settings: settings as Prisma.InputJsonObject };
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const view = await tx.savedView.create({ data: { ...fields, ownerId } });
        await recordAudit(tx, actor, {
          action: 'savedView.created',
          subject: { type: 'SavedView', id: view.id },
          changes: changesOfNew(fields),
        });
        return view;
      }),
    );
  }

  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<Omit<ViewInput, 'list'>>,
  ): Promise<SavedView> {
    requirePermission(actor, 'views.write');
    if (input.isShared) requirePermission(actor, 'views.share');
    return this.change(
      actor,
      { action: 'savedView.updated', id, expectedVersion },
      checkedView(input, false),
    );
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<SavedView> {
    requirePermission(actor, 'views.write');
    const patch = { archivedAt: this.clock.now() };
    return this.change(actor, { action: 'savedView.archived', id, expectedVersion }, patch);
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<SavedView> {
    requirePermission(actor, 'views.write');
    return this.change(actor, { action: 'savedView.restored', id, expectedVersion }, { archivedAt: null });
  }

  /** Opens this list with this view from now on, or as it comes. @throws NotFoundError also for a view of another list */
  async makeDefault(actor: Actor, list: string, id: string | null): Promise<SavedView | null> {
    requirePermission(actor, 'views.write');
    const userId = userOf(actor);
    const view = id === null ? null : await this.get(actor, id);
    if (view && (view.list !== list || view.archivedAt)) throw new NotFoundError('SavedView');
    await this.prisma.transaction(async (tx) => {
      if (view) await chooseView(tx, { userId, list, viewId: view.id });
      else await tx.viewDefault.deleteMany({ where: { userId, list } });
      await recordAudit(tx, actor, {
        action: 'savedView.chosen',
        subject: { type: 'SavedView', id: view?.id ?? userId },
        changes: changesOfNew({ list }),
      });
    });
    return view;
  }

  /** Which of these views this person's lists open with. */
  async defaultsAmong(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const rows = await this.prisma.viewDefault.findMany({
      where: { userId: userIdOf(actor) ?? '', viewId: { in: [...ids] } },
    });
    return rows.map(({ viewId }) => viewId);
  }

  private async get(actor: Actor, id: string): Promise<SavedView> {
    const view = await this.prisma.savedView.findFirst({ where: { id, ...visibleTo(actor) } });
    if (!view) throw new NotFoundError('SavedView');
    return view;
  }

  private async change(
    actor: Actor,
    update: { action: string; id: string; expectedVersion: number },
    patch: object,
  ): Promise<SavedView> {
    if (!mayEditView(actor, await this.get(actor, update.id))) throw new ForbiddenError('views.write');
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction((tx) =>
        versionedUpdate<SavedView>(tx, actor, {
          delegate: tx.savedView,
          type: 'SavedView',
          ...update,
          patch,
        }),
      ),
    );
  }
}

/** Its owner, and the administrator for what the team sees. */
export function mayEditView(actor: Actor, { ownerId }: Pick<SavedView, 'ownerId'>): boolean {
  return actor.kind === 'user' && (actor.userId === ownerId || actor.role === Role.ADMINISTRATOR);
}

/** Of two windows that choose at once the later one has it, as the audit says. */
function chooseView(
  tx: Transaction,
  { userId, list, viewId }: { userId: string; list: string; viewId: string },
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO view_defaults ("userId", "list", "viewId") VALUES (${userId}::uuid, ${list}, ${viewId}::uuid)
    ON CONFLICT ("userId", "list") DO UPDATE SET "viewId" = excluded."viewId"`;
}

const visibleTo = (actor: Actor): Prisma.SavedViewWhereInput => ({
  OR: [{ isShared: true }, { ownerId: userOf(actor) }],
});

function userOf(actor: Actor): string {
  const userId = userIdOf(actor);
  if (!userId) throw new ForbiddenError('views.read');
  return userId;
}
