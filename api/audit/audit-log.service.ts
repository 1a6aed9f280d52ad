import { Injectable } from '@nestjs/common';
import { Prisma, type AuditEntry } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type PageRequest, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';

export interface AuditFilter {
  /** Part of an action, such as visit or archived. */
  q?: string;
  ids?: string[];
  subjectType?: string;
  subjectId?: string;
  actorIds?: string[];
  actions?: string[];
  from?: Date;
  until?: Date;
}

/** Who changed what, for administrators. Entries are written by recordAudit and never change. */
@Injectable()
export class AuditLogService {
  constructor(private readonly prisma: PrismaService) {}

  /** Newest first. */
  async list(
    actor: Actor,
    request: PageRequest & { filter: AuditFilter },
    wanted: Wanted,
  ): Promise<Page<AuditEntry>> {
    requirePermission(actor, 'audit.read');
    const question = {
      where: { AND: conditions(request.filter) },
      orderBy: [{ at: 'desc' }],
      select: selectColumns(wanted.columns, Prisma.AuditEntryScalarFieldEnum),
    };
    return readPage<AuditEntry>(this.prisma.auditEntry, request, question, wanted.totalCount);
  }

  async get(actor: Actor, id: string): Promise<AuditEntry> {
    requirePermission(actor, 'audit.read');
    const entry = await this.prisma.auditEntry.findUnique({ where: { id } });
    if (!entry) throw new NotFoundError('AuditEntry');
    return entry;
  }
}

function conditions(filter: AuditFilter): Prisma.AuditEntryWhereInput[] {
  const { q, ids, subjectType, subjectId, actorIds, actions } = filter;
  return [
    ids ? { id: { in: ids } } : {},
    q ? { action: containing(q) } : {},
    subjectType ? { subjectType } : {},
    subjectId ? { subjectId } : {},
    actorIds ? { actorId: { in: actorIds } } : {},
    actions ? { action: { in: actions } } : {},
    filter.from ? { at: { gte: filter.from } } : {},
    filter.until ? { at: { lt: filter.until } } : {},
  ];
}
