import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  Injectable,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER, type Logger } from '../../config/logger';
import { DomainError } from '../../errors/domain-error';
import { ErrorCode } from '../../errors/error-code';
import { Site } from './site';
import { inLanguage, siteLanguage } from './site-language';
import { siteTexts } from './site-texts';

/** Turns refusals and mishaps outside GraphQL into a page that says what to do, or into JSON for programs. */
@Injectable()
@Catch()
export class SiteErrorFilter implements ExceptionFilter {
  constructor(
    private readonly site: Site,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL has its own way of refusing.
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status >= 500) this.logger.error({ event: 'page.failed', error: describe(error) });
    if (!request.headers.accept?.includes('text/html')) {
      void reply.status(status).send({ error: codeOf(error, status) });
      return;
    }
    const language = siteLanguage(request.query);
    const { title, text } = wordsFor(error, status, siteTexts(language));
    const content = (
      <div className="site-text">
        <h1 className="utrecht-heading-1">{title}</h1>
        <p className="utrecht-paragraph">{text}</p>
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={inLanguage('/agenda', language)}>
            {siteTexts(language).notFound.link}
          </a>
        </p>
      </div>
    );
    this.site.send(reply, { language, title, path: '/', content, status, isPersonal: true });
  }
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  [ErrorCode.NOT_FOUND]: 404,
  [ErrorCode.TOO_MANY_ATTEMPTS]: 429,
  [ErrorCode.UNAUTHENTICATED]: 401,
  [ErrorCode.FORBIDDEN]: 403,
};

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return STATUS[error.code] ?? 400;
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own refusals: a body too large, a form that cannot be read.
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

function codeOf(error: unknown, status: number): string {
  if (error instanceof DomainError) return error.code;
  if (status === 404) return ErrorCode.NOT_FOUND;
  return status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL;
}

function wordsFor(
  error: unknown,
  status: number,
  texts: ReturnType<typeof siteTexts>,
): { title: string; text: string } {
  if (status === 404) return texts.notFound;
  if (status === 429) {
    const minutes = error instanceof DomainError ? Number(error.params['minutes'] ?? 1) : 1;
    return { title: texts.tooManyAttempts.title, text: texts.tooManyAttempts.text(minutes) };
  }
  return status < 500 ? texts.refused : texts.unexpected;
}

/** Where it went wrong, without the message: that may carry somebody's data. */
function describe(error: unknown): { name: string; stack: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  return {
    name: error.name,
    stack: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')),
  };
}
