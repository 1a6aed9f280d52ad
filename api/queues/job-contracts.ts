/** Every job: its name, its payload (ids only, the processor re-reads), its queue and how often it is tried. */
export interface JobPayloads {
  'mail.deliver': { mailMessageId: string };
  'mail.deliver-parcel': { mailMessageIds: string[] };
  'newsletter.prepare': { newsletterId: string };
  'newsletter.send-batch': { newsletterId: string };
  'import.check': { importId: string };
  'import.apply': { importId: string };
  'import.undo': { importId: string };
  'bulk.run': { bulkChangeId: string };
  'duplicates.scan': { scanId: string };
  'webhook.apply': { webhookPostId: string };
  'schedules.tick': Record<string, never>;
}

export type JobName = keyof JobPayloads;
export type QueueName = 'quick' | 'bulk';

export interface JobContract<N extends JobName> {
  /** quick: somebody waits for it; bulk: minutes of work that must not hold up the quick ones. */
  queue: QueueName;
  attempts: number;
  /** First pause before a retry; it doubles with each. */
  backoffMs: number;
  /** Equal keys collapse into one waiting job. No colon and not only digits. */
  key: (payload: JobPayloads[N]) => string;
}

export const JOB_CONTRACTS: { [N in JobName]: JobContract<N> } = {
  'mail.deliver': { queue: 'quick', attempts: 5, backoffMs: 2_000, key: (p) => `mail-${p.mailMessageId}` },
  'mail.deliver-parcel': {
    queue: 'quick',
    attempts: 5,
    backoffMs: 2_000,
    key: (p) => `parcel-${p.mailMessageIds[0]}`,
  },
  'newsletter.prepare': {
    queue: 'bulk',
    attempts: 5,
    backoffMs: 2_000,
    key: (p) => `prepare-${p.newsletterId}`,
  },
  'newsletter.send-batch': {
    queue: 'bulk',
    attempts: 5,
    backoffMs: 2_000,
    key: (p) => `send-${p.newsletterId}`,
  },
  'import.check': { queue: 'bulk', attempts: 3, backoffMs: 2_000, key: (p) => `check-${p.importId}` },
  'import.apply': { queue: 'bulk', attempts: 3, backoffMs: 2_000, key: (p) => `apply-${p.importId}` },
  'bulk.run': { queue: 'bulk', attempts: 3, backoffMs: 2_000, key: (p) => `bulk-${p.bulkChangeId}` },
  'duplicates.scan': { queue: 'bulk', attempts: 3, backoffMs: 2_000, key: (p) => `scan-${p.scanId}` },
  'import.undo': { queue: 'bulk', attempts: 3, backoffMs: 2_000, key: (p) => `undo-${p.importId}` },
  'webhook.apply': {
    queue: 'quick',
    attempts: 5,
    backoffMs: 2_000,
    key: (p) => `webhook-${p.webhookPostId}`,
  },
  'schedules.tick': { queue: 'quick', attempts: 1, backoffMs: 1_000, key: () => 'tick' },
};
