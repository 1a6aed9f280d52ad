import { Injectable } from '@nestjs/common';
import { DuplicateScanner } from '../../api/duplicates/duplicate-scanner.service';
import type { Processor } from '../processor';

@Injectable()
export class ScanDuplicatesProcessor implements Processor<'duplicates.scan'> {
  constructor(private readonly scanner: DuplicateScanner) {}

  process({ scanId }: { scanId: string }): Promise<void> {
    return this.scanner.run(scanId);
  }
}
