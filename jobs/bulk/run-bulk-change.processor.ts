import { Injectable } from '@nestjs/common';
import { BulkRunner } from '../../api/bulk/bulk-runner.service';
import type { Processor } from '../processor';

@Injectable()
export class RunBulkChangeProcessor implements Processor<'bulk.run'> {
  constructor(private readonly runner: BulkRunner) {}

  process({ bulkChangeId }: { bulkChangeId: string }): Promise<void> {
    return this.runner.run(bulkChangeId);
  }
}
