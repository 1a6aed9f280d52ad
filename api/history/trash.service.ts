import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { checkPage, pageOf, type Page, type PageRequest } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import type { RecordKind, TrashedRecord, TrashFilter } from './history.types';
import { RECORD_KINDS } from './record-kinds';
import { countTrash, TRASH_NAMES, trashRows } from './trash.queries';

/** What was put away, of every kind together. */
@Injectable()
export class TrashService {
  constructor(private readonly prisma: PrismaService) {}

  /** The archived records that this person may bring back, last put away first. */
  async list(
    actor: Actor,
    filter: TrashFilter,
    request: PageRequest,
    withCount: boolean,
  ): Promise<Page<TrashedRecord>> {
    requirePermission(actor, 'history.read');
    checkPage(request);
    new Checks().text('q', filter.q, 200).done();
    const kinds = (Object.keys(TRASH_NAMES) as RecordKind[]).filter(
      (kind) =>
        may(actor, RECORD_KINDS[kind].read) &&
        may(actor, RECORD_KINDS[kind].write) &&
        (!filter.kinds || filter.kinds.includes(kind)),
    );
    if (kinds.length === 0) return { nodes: [], totalCount: 0, hasNextPage: false };
    const q = filter.q?.trim();
    const question = {
      kinds,
      ...(q ? { q } : {}),
      withConfidential: may(actor, 'interactions.confidential'),
      actor,
    };
    const [rows, totalCount] = await Promise.all([
      trashRows(this.prisma, question, request),
      withCount ? countTrash(this.prisma, question) : undefined,
    ]);
    return pageOf(rows, request, totalCount);
  }
}
