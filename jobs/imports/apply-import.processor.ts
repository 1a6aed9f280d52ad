import { Injectable } from '@nestjs/common';
import { ImportApplier } from '../../api/imports/import-applier.service';
import type { Processor } from '../processor';

@Injectable()
export class ApplyImportProcessor implements Processor<'import.apply'> {
  constructor(private readonly applier: ImportApplier) {}

  process({ importId }: { importId: string }): Promise<void> {
    return this.applier.run(importId);
  }
}
