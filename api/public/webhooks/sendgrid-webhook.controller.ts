import { Controller, Post, type RawBodyRequest, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../../newsletters/delivery/verify-webhook-signature';
import { WebhookInbox } from '../../newsletters/webhook-inbox.service';

/** Where SendGrid posts what became of mail. Kept and answered at once; a job reads it. */
@Controller('webhooks')
export class SendGridWebhookController {
  constructor(private readonly inbox: WebhookInbox) {}

  @Post('sendgrid')
  async receive(@Req() request: RawBodyRequest<FastifyRequest>, @Res() reply: FastifyReply): Promise<void> {
    const isKept = await this.inbox.receive({
      rawBody: request.rawBody ?? Buffer.alloc(0),
      signature: headerOf(request, SIGNATURE_HEADER),
      timestamp: headerOf(request, TIMESTAMP_HEADER),
    });
    await reply.status(isKept ? 204 : 403).send();
  }
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
