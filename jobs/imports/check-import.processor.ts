import { Injectable } from '@nestjs/common';
import { ImportChecker } from '../../api/imports/import-checker.service';
import type { Processor } from '../processor';

@Injectable()
export class CheckImportProcessor implements Processor<'import.check'> {
  constructor(private readonly checker: ImportChecker) {}

  process({ importId }: { importId: string }): Promise<void> {
    return this.checker.run(importId);
  }
}
