import { Module } from '@nestjs/common';
import { ImportApplier } from './import-applier.service';
import { ImportChecker } from './import-checker.service';
import { ImportReportService } from './import-report.service';
import { ImportsService } from './imports.service';

@Module({
  providers: [ImportsService, ImportChecker, ImportApplier, ImportReportService],
  exports: [ImportsService, ImportChecker, ImportApplier, ImportReportService],
})
export class ImportsModule {}
