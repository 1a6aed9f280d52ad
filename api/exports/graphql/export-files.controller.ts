import { Readable } from 'node:stream';
import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '../../access/session.service';
import { DomainError } from '../../errors/domain-error';
import { ErrorCode } from '../../errors/error-code';
import { ExportsService } from '../exports.service';

const STATUS: Partial<Record<ErrorCode, number>> = {
  [ErrorCode.UNAUTHENTICATED]: 401,
  [ErrorCode.FORBIDDEN]: 403,
  [ErrorCode.NOT_FOUND]: 404,
  [ErrorCode.EXPORT_EXPIRED]: 410,
};

/** Files go beside GraphQL. Fetching one changes nothing: what left, and for whom, was written down when it was made. */
@Controller('admin')
export class ExportFilesController {
  constructor(
    private readonly sessions: SessionService,
    private readonly exports: ExportsService,
  ) {}

  @Get('download/export/:id')
  async download(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { actor } = await this.sessions.ofCookie(request.headers.cookie);
      const { fileName, contentType, content } = await this.exports.open(actor, id);
      await reply
        .header('content-type', contentType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(Readable.from(asBytes(content), { objectMode: false }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, params } = error;
      await reply.status(STATUS[code] ?? 422).send({ error: { code, params } });
    }
  }
}

async function* asBytes(content: AsyncIterable<Uint8Array | string>): AsyncIterable<Buffer> {
  for await (const part of content) {
    // An empty piece would end the stream.
    if (part.length > 0)
      yield typeof part === 'string'
        ? Buffer.from(part)
        : Buffer.from(part.buffer, part.byteOffset, part.length);
  }
}
