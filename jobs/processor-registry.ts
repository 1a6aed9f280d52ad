import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobName, JobPayloads } from '../api/queues/job-contracts';
import { RunBulkChangeProcessor } from './bulk/run-bulk-change.processor';
import { ScanDuplicatesProcessor } from './duplicates/scan-duplicates.processor';
import { DeliverMailProcessor } from './mail/deliver-mail.processor';
import { DeliverMailParcelProcessor } from './mail/deliver-mail-parcel.processor';
import { ApplyImportProcessor } from './imports/apply-import.processor';
import { CheckImportProcessor } from './imports/check-import.processor';
import { UndoImportProcessor } from './imports/undo-import.processor';
import { PrepareNewsletterProcessor } from './newsletters/prepare-newsletter.processor';
import { SendBatchProcessor } from './newsletters/send-batch.processor';
import { ApplyDeliveryReportsProcessor } from './newsletters/apply-delivery-reports.processor';
import type { Processor } from './processor';
import { TickProcessor } from './schedules/tick.processor';

type ProcessorTypes = { [N in JobName]?: Type<Processor<N>> };

/** Every job has its processor; one without does not compile. */
export const PROCESSORS = {
  'mail.deliver': DeliverMailProcessor,
  'mail.deliver-parcel': DeliverMailParcelProcessor,
  'webhook.apply': ApplyDeliveryReportsProcessor,
  'bulk.run': RunBulkChangeProcessor,
  'import.check': CheckImportProcessor,
  'import.apply': ApplyImportProcessor,
  'import.undo': UndoImportProcessor,
  'duplicates.scan': ScanDuplicatesProcessor,
  'newsletter.prepare': PrepareNewsletterProcessor,
  'newsletter.send-batch': SendBatchProcessor,
  'schedules.tick': TickProcessor,
} satisfies ProcessorTypes;

@Injectable()
export class ProcessorRegistry {
  constructor(private readonly modules: ModuleRef) {}

  process<N extends JobName>(name: N, payload: JobPayloads[N]): Promise<void> {
    const type = (PROCESSORS as ProcessorTypes)[name];
    if (!type) throw new Error(`No processor for ${name}`);
    return this.modules.get(type, { strict: false }).process(payload);
  }
}
