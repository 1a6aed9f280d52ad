import { Injectable } from '@nestjs/common';
import type { OutgoingMessage } from '../../newsletters/delivery/mail-sender';
import type { OutboxStore } from '../../newsletters/delivery/outbox-mail-sender';
import type { Prisma } from '../../prisma/generated/client';
import { PrismaService } from '../database/prisma.service';

/** Keeps what would have been sent in the database, where the back-office shows it. */
@Injectable()
export class DatabaseOutbox implements OutboxStore {
  constructor(private readonly prisma: PrismaService) {}

  store(message: OutgoingMessage): Promise<string> {
    const { from, recipients, attachments, messageClass, subject, html, text } = message;
    return this.prisma.transaction(async (tx) => {
      const { id } = await tx.outboxBatch.create({
        data: {
          messageClass,
          subject,
          html,
          text,
          fromEmail: from.email,
          fromName: from.name ?? '',
          attachments: (attachments ?? []) as unknown as Prisma.InputJsonArray,
        },
        select: { id: true },
      });
      await tx.outboxMail.createMany({
        data: recipients.map((recipient) => ({
          batchId: id,
          deliveryId: recipient.deliveryId,
          toEmail: recipient.email,
          toName: recipient.name ?? null,
          substitutions: recipient.substitutions ?? {},
          headers: { ...message.headers, ...recipient.headers },
        })),
      });
      return id;
    });
  }
}
