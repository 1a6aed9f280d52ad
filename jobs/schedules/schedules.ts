import type { Type } from '@nestjs/common';
import { SweepBulkChanges } from '../bulk/sweep-bulk-changes.task';
import { ForgetMerges } from '../duplicates/forget-merges.task';
import { SweepDuplicates } from '../duplicates/sweep-duplicates.task';
import { SweepImports } from '../imports/sweep-imports.task';
import { SweepMail } from '../mail/sweep-mail.task';
import { StartDueNewsletters } from '../newsletters/start-due-newsletters.task';
import { SweepNewsletters } from '../newsletters/sweep-newsletters.task';
import { SweepWebhookPosts } from '../newsletters/sweep-webhook-posts.task';
import { TakeRegisterSignals } from '../register/take-register-signals.task';
import { LinkSubscriptions } from '../subscriptions/link-subscriptions.task';
import type { ScheduledTask } from './scheduled-task';

export interface Schedule {
  name: string;
  everySeconds: number;
  task: Type<ScheduledTask>;
}

/** Every recurring piece of work and how often, in one table. When it last ran stands in schedule_runs, so a missed turn is caught up once. */
export const SCHEDULES: readonly Schedule[] = [
  { name: 'mail.sweep', everySeconds: 30, task: SweepMail },
  { name: 'webhooks.sweep', everySeconds: 60, task: SweepWebhookPosts },
  { name: 'subscriptions.link', everySeconds: 3_600, task: LinkSubscriptions },
  { name: 'bulk.sweep', everySeconds: 60, task: SweepBulkChanges },
  { name: 'register.signals', everySeconds: 300, task: TakeRegisterSignals },
  { name: 'imports.sweep', everySeconds: 60, task: SweepImports },
  { name: 'duplicates.sweep', everySeconds: 60, task: SweepDuplicates },
  { name: 'merges.forget', everySeconds: 24 * 3_600, task: ForgetMerges },
  { name: 'newsletters.start-due', everySeconds: 5, task: StartDueNewsletters },
  { name: 'newsletters.sweep', everySeconds: 30, task: SweepNewsletters },
];
