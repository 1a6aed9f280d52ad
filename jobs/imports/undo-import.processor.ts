import { Injectable } from '@nestjs/common';
import { ImportUndoer } from '../../api/imports/import-undoer.service';
import type { Processor } from '../processor';

@Injectable()
export class UndoImportProcessor implements Processor<'import.undo'> {
  constructor(private readonly undoer: ImportUndoer) {}

  process({ importId }: { importId: string }): Promise<void> {
    return this.undoer.run(importId);
  }
}
