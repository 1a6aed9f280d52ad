import { WITHOUT_FILES } from './import.types';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { PrismaService } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import type { Separator } from './import-file';
import type { ImportIssue } from './import-issues';
import { wrongRowsCsv } from './import-report';
import { wrongRowsWorkbook } from './import-report-workbook';
import { rowCondition } from './import-rows.queries';
import { issueTextIn, REPORT_COLUMNS } from './import-words';

export interface ReportFile {
  fileName: string;
  content: string | Buffer;
}

interface ReportRequest {
  remarked: boolean;
  language: 'nl' | 'en';
  format?: 'csv' | 'xlsx';
}

/** The rows that need a person, as a file that can be repaired and imported again. */
@Injectable()
export class ImportReportService {
  constructor(private readonly prisma: PrismaService) {}

  /** Refused rows, or with `remarked` every row about which there is something to say. */
  async wrongRows(actor: Actor, importId: string, choices: ReportRequest): Promise<ReportFile> {
    requirePermission(actor, 'imports.read');
    const found = await this.prisma.import.findUnique({ where: { id: importId }, omit: WITHOUT_FILES });
    if (!found) throw new NotFoundError('Import');
    const filter = choices.remarked ? { remarked: true } : { verdicts: ['WRONG' as const] };
    const rows = await this.prisma.importRow.findMany({
      where: rowCondition(importId, filter),
      orderBy: { rowNumber: 'asc' },
      select: { rowNumber: true, cells: true, issues: true },
    });
    // Personal data leaves the system here, so it is written down.
    await recordAudit(this.prisma, actor, {
      action: 'import.exported',
      subject: { type: 'Import', id: importId },
      changes: { rows: [null, rows.length] },
    });
    const reported = rows.map(({ rowNumber, cells, issues }) => ({
      number: rowNumber,
      cells,
      issues: issues as unknown as ImportIssue[],
    }));
    const words = {
      header: found.header,
      issueText: issueTextIn(choices.language),
      columns: REPORT_COLUMNS[choices.language],
    };
    const name = found.fileName.replace(/\.\w+$/, '').concat('-nakijken');
    if (choices.format === 'xlsx')
      return { fileName: `${name}.xlsx`, content: await wrongRowsWorkbook(reported, words) };
    const separator = (found.separator ?? ';') as Separator;
    return { fileName: `${name}.csv`, content: wrongRowsCsv(reported, { ...words, separator }) };
  }
}
