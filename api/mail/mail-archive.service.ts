import { Injectable } from '@nestjs/common';
import type { MailAttachment } from '../../newsletters/delivery/mail-sender';
import { applySubstitutions, type Substitutions } from '../../newsletters/render/placeholders';
import { Prisma, type MailMessage } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import type {
  MailMessageListRequest,
  OutboxEntry,
  OutboxLetter,
  OutboxListRequest,
} from './mail-archive.types';

const ENTRY = {
  id: true,
  deliveryId: true,
  toEmail: true,
  toName: true,
  substitutions: true,
  createdAt: true,
  batch: { select: { subject: true, messageClass: true, fromEmail: true, fromName: true } },
} as const satisfies Prisma.OutboxMailSelect;

type EntryRow = Prisma.OutboxMailGetPayload<{ select: typeof ENTRY }>;

/** Reading back what was sent, or would have been. */
@Injectable()
export class MailArchiveService {
  constructor(private readonly prisma: PrismaService) {}

  /** What the built-in outbox holds: service mail and newsletters alike, newest first. */
  async outbox(actor: Actor, request: OutboxListRequest, wanted: Wanted): Promise<Page<OutboxEntry>> {
    requirePermission(actor, 'mail.read');
    const { q, ids, messageClasses } = request.filter;
    const where: Prisma.OutboxMailWhereInput = {
      ...(ids ? { id: { in: ids } } : {}),
      ...(messageClasses ? { batch: { messageClass: { in: messageClasses } } } : {}),
      ...(q ? { OR: [{ toEmail: containing(q) }, { batch: { subject: containing(q) } }] } : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'createdAt', direction: 'DESC' };
    const page = await readPage<EntryRow>(
      this.prisma.outboxMail,
      request,
      { where, orderBy: [{ [field]: direction.toLowerCase() }], select: ENTRY },
      wanted.totalCount,
    );
    return { ...page, nodes: page.nodes.map(entryOf) };
  }

  /** One mail with everything filled in, as its recipient would read it. */
  async outboxLetter(actor: Actor, id: string): Promise<OutboxLetter> {
    requirePermission(actor, 'mail.read');
    const mail = await this.prisma.outboxMail.findUnique({ where: { id }, include: { batch: true } });
    if (!mail) throw new NotFoundError('OutboxMail');
    const substitutions = mail.substitutions as Substitutions;
    const attachments = mail.batch.attachments as unknown as MailAttachment[];
    return {
      ...entryOf(mail),
      html: applySubstitutions(mail.batch.html, substitutions),
      text: applySubstitutions(mail.batch.text, substitutions),
      headers: Object.entries(mail.headers as Record<string, string>).map(([name, value]) => ({
        name,
        value,
      })),
      attachments: attachments.map(({ filename, type, content }) => ({
        filename,
        type,
        bytes: Buffer.byteLength(content, 'base64'),
      })),
    };
  }

  /** Service mail with what became of it. */
  async messages(actor: Actor, request: MailMessageListRequest, wanted: Wanted): Promise<Page<MailMessage>> {
    requirePermission(actor, 'mail.read');
    const { q, ids, kinds, statuses, contactId } = request.filter;
    const where: Prisma.MailMessageWhereInput = {
      ...(ids ? { id: { in: ids } } : {}),
      ...(kinds ? { kind: { in: kinds } } : {}),
      ...(statuses ? { status: { in: statuses } } : {}),
      ...(contactId ? { contactId } : {}),
      ...(q ? { OR: [{ email: containing(q) }, { subject: containing(q) }] } : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'createdAt', direction: 'DESC' };
    const select = selectColumns(wanted.columns, Prisma.MailMessageScalarFieldEnum);
    return readPage<MailMessage>(
      this.prisma.mailMessage,
      request,
      { where, orderBy: [{ [field]: direction.toLowerCase() }], select },
      wanted.totalCount,
    );
  }

  async message(actor: Actor, id: string): Promise<MailMessage> {
    requirePermission(actor, 'mail.read');
    const message = await this.prisma.mailMessage.findUnique({ where: { id } });
    if (!message) throw new NotFoundError('MailMessage');
    return message;
  }
}

function entryOf({ batch, substitutions, ...mail }: EntryRow): OutboxEntry {
  const { messageClass, fromEmail, fromName } = batch;
  const subject = applySubstitutions(batch.subject, substitutions as Substitutions);
  return {
    id: mail.id,
    deliveryId: mail.deliveryId,
    toEmail: mail.toEmail,
    toName: mail.toName,
    createdAt: mail.createdAt,
    subject,
    messageClass,
    fromEmail,
    fromName,
  };
}
