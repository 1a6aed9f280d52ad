import type { JobQueue } from '../queues/job-queue';

const PER_PARCEL = 100;
/** So many are worth a job each. */
const FEW = 20;

/** Tells the workers which mails wait. Many go in parcels, each as one job: a job apiece would cost more than the mails. */
export async function enqueueMails(jobs: JobQueue, mailMessageIds: readonly string[]): Promise<void> {
  if (mailMessageIds.length <= FEW) {
    for (const mailMessageId of mailMessageIds) await jobs.enqueue('mail.deliver', { mailMessageId });
    return;
  }
  for (let at = 0; at < mailMessageIds.length; at += PER_PARCEL)
    await jobs.enqueue('mail.deliver-parcel', { mailMessageIds: mailMessageIds.slice(at, at + PER_PARCEL) });
}
