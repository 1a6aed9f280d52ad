import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { SiteAssets } from './site-assets';
import { SiteAssetsController } from './site-assets.controller';
import { SiteErrorFilter } from './site-error.filter';
import { Site } from './site';

/** The frame of the public site: layout, style sheet, pages for what went wrong. */
@Module({
  controllers: [SiteAssetsController],
  providers: [Site, SiteAssets, { provide: APP_FILTER, useClass: SiteErrorFilter }],
  exports: [Site],
})
export class SiteModule {}
