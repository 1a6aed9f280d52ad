import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../prisma/generated/client';
import {
  renderServiceMail,
  type ServiceMail,
  type ServiceMailKind,
} from '../../newsletters/render/service-mail';
import { compiledTemplate } from '../../newsletters/render/templates';
import { neutralTheme } from '../../newsletters/theme';
import { Config } from '../config/config';
import type { DbClient } from '../database/prisma.service';
import { JobQueue } from '../queues/job-queue';
import type { MailToQueue } from './mail.types';

/**
 * Service mail in two steps, so that a mail exists exactly when its cause does: `write` puts the rendered mail into the
 * caller's transaction, `wake` tells the workers after that transaction has committed. A forgotten or lost wake only
 * delays: the sweeper finds the row.
 */
@Injectable()
export class MailService {
  constructor(
    private readonly config: Config,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Before a transaction that writes mail: the first mail of a process compiles the templates, which takes seconds that
   * nobody should hold a lock for.
   */
  async ready(): Promise<void> {
    await compiledTemplate('service-mail', neutralTheme);
  }

  /** @returns the id of the mail, for `wake` */
  async write<K extends ServiceMailKind>(db: DbClient, mail: MailToQueue<K>): Promise<string> {
    const rendered = await renderServiceMail({
      kind: mail.kind,
      language: mail.to.language === 'EN' ? 'en' : 'nl',
      municipality: { name: this.config.municipality, websiteUrl: this.config.publicUrl },
      ...(mail.to.greeting ? { greeting: mail.to.greeting } : {}),
      ...(mail.contact ? { contact: mail.contact } : {}),
      ...mail.data,
    } as unknown as ServiceMail);
    const { id } = await db.mailMessage.create({
      data: {
        kind: mail.kind,
        email: mail.to.email,
        name: mail.to.name ?? null,
        ...rendered,
        attachments: (mail.attachments ?? []) as unknown as Prisma.InputJsonArray,
        subjectType: mail.subject.type,
        subjectId: mail.subject.id,
        contactId: mail.to.contactId ?? null,
      },
      select: { id: true },
    });
    return id;
  }

  async wake(...mailMessageIds: string[]): Promise<void> {
    for (const mailMessageId of mailMessageIds) await this.jobs.enqueue('mail.deliver', { mailMessageId });
  }
}
