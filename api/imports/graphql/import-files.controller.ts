import {
  Controller,
  Get,
  Headers,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '../../access/session.service';
import { DomainError } from '../../errors/domain-error';
import { ErrorCode } from '../../errors/error-code';
import { ImportReportService } from '../import-report.service';
import { ImportIntake } from '../import-intake.service';

const STATUS: Partial<Record<ErrorCode, number>> = {
  [ErrorCode.UNAUTHENTICATED]: 401,
  [ErrorCode.FORBIDDEN]: 403,
  [ErrorCode.NOT_FOUND]: 404,
  [ErrorCode.FILE_TOO_LARGE]: 413,
};

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * Files go beside GraphQL: a list comes in as the raw body of a POST (application/octet-stream, its name in x-file-name, encoded as a
 * part of a URL), and the rows to repair go out as CSV. The services ask for the permission.
 */
@Controller('admin')
export class ImportFilesController {
  constructor(
    private readonly sessions: SessionService,
    private readonly intake: ImportIntake,
    private readonly reports: ImportReportService,
  ) {}

  @Post('upload/import')
  async upload(
    @Req() request: FastifyRequest,
    @Headers('x-file-name') name: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(reply, async () => {
      const { actor } = await this.sessions.ofCookie(request.headers.cookie);
      if (!Buffer.isBuffer(request.body)) throw new DomainError(ErrorCode.FILE_UNREADABLE);
      const { id } = await this.intake.upload(actor, { fileName: decodedName(name), bytes: request.body });
      await reply.status(201).send({ id });
    });
  }

  @Get('download/import/:id/wrong-rows.:format')
  async wrongRows(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('format', new ParseEnumPipe({ csv: 'csv', xlsx: 'xlsx' })) format: 'csv' | 'xlsx',
    @Query() query: { remarked?: string; language?: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(reply, async () => {
      const { actor } = await this.sessions.ofCookie(request.headers.cookie);
      const choices = {
        format,
        remarked: query.remarked === '1',
        language: query.language === 'en' ? ('en' as const) : ('nl' as const),
      };
      const { fileName, content } = await this.reports.wrongRows(actor, id, choices);
      await reply
        .header('content-type', TYPES[format])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(content);
    });
  }
}

function decodedName(name: string | undefined): string {
  try {
    return decodeURIComponent(name ?? '');
  } catch {
    return '';
  }
}

/** Refusals in the same shape as those of GraphQL. */
async function answer(reply: FastifyReply, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, params, problems } = error;
    await reply.status(STATUS[code] ?? 422).send({ error: { code, params, problems } });
  }
}
