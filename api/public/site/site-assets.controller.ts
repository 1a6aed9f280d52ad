import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SiteAssets } from './site-assets';

/** Files that the public pages link to. */
@Controller('assets')
export class SiteAssetsController {
  constructor(private readonly assets: SiteAssets) {}

  @Get(':name')
  file(@Param('name') name: string, @Res() reply: FastifyReply): void {
    if (name !== this.assets.stylesheetName) throw new NotFoundException();
    void reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(this.assets.stylesheet);
  }
}
