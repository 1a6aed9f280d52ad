import { Module } from '@nestjs/common';
import { DuplicateScanner } from './duplicate-scanner.service';
import { DuplicateScansService } from './duplicate-scans.service';
import { DuplicatesService } from './duplicates.service';
import { MergesService } from './merges.service';
import { UnmergeService } from './unmerge.service';

@Module({
  providers: [DuplicatesService, DuplicateScansService, DuplicateScanner, MergesService, UnmergeService],
  exports: [DuplicatesService, DuplicateScansService, DuplicateScanner, MergesService, UnmergeService],
})
export class DuplicatesModule {}
