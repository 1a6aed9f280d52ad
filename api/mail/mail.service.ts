import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  renderServiceMail,
  type ServiceMail,
  type ServiceMailKind,
} from '../../newsletters/render/service-mail';
import { compiledTemplate } from '../../newsletters/render/templates';
import { neutralTheme } from '../../newsletters/theme';
import { Config } from '../config/config';
import { bulkInsert } from '../database/bulk-write';
import type { DbClient } from '../database/prisma.service';
import { JobQueue } from '../queues/job-queue';
import { enqueueMails } from './mail-parcels';
import type { MailToQueue } from './mail.types';

const COLUMNS = {
  id: 'uuid', kind: 'text', email: 'citext', name: 'text', subject: 'text', html: 'text', text: 'text', attachments: 'jsonb',
  subjectType: 'text', subjectId: 'uuid', contactId: 'uuid',
} as const; // prettier-ignore

/** A letter in HTML is thousands of characters; a statement holds this many of them. */
const PER_STATEMENT = 50;

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
    const row = await this.rowOf(mail);
    await bulkInsert(db, 'mail_messages', COLUMNS, [row]);
    return row.id;
  }

  /** Many mails by few statements. @returns their ids in the same order, for `wake` */
  async writeAll<K extends ServiceMailKind>(
    db: DbClient,
    mails: readonly MailToQueue<K>[],
  ): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < mails.length; at += PER_STATEMENT) {
      const rows = await Promise.all(mails.slice(at, at + PER_STATEMENT).map((mail) => this.rowOf(mail)));
      await bulkInsert(db, 'mail_messages', COLUMNS, rows);
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  }

  private async rowOf<K extends ServiceMailKind>(mail: MailToQueue<K>) {
    const rendered = await renderServiceMail({
      kind: mail.kind,
      language: mail.to.language === 'EN' ? 'en' : 'nl',
      municipality: { name: this.config.municipality, websiteUrl: this.config.publicUrl },
      ...(mail.to.greeting ? { greeting: mail.to.greeting } : {}),
      ...(mail.contact ? { contact: mail.contact } : {}),
      ...mail.data,
    } as unknown as ServiceMail);
    return {
      id: uuidv7(),
      kind: mail.kind,
      email: mail.to.email,
      name: mail.to.name ?? null,
      ...rendered,
      attachments: mail.attachments ?? [],
      subjectType: mail.subject.type,
      subjectId: mail.subject.id,
      contactId: mail.to.contactId ?? null,
    };
  }

  wake(...mailMessageIds: string[]): Promise<void> {
    return enqueueMails(this.jobs, mailMessageIds);
  }
}
