import type { JobName, JobPayloads } from '../api/queues/job-contracts';

/** A door: re-reads by id, skips what is settled, makes one call into a service as the system. May run twice. */
export interface Processor<N extends JobName> {
  process(payload: JobPayloads[N]): Promise<void>;
}

/** Trying again cannot help; the job is failed at once and stays visible. */
export class PermanentFailure extends Error {}
