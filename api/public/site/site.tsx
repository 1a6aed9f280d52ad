import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReactNode } from 'react';
import { Config } from '../../config/config';
import { Page } from './Page';
import { renderPage } from './render-page';
import { SiteAssets } from './site-assets';
import type { SiteLanguage } from './site-language';

/** One page as a controller knows it; the frame knows the rest. */
export interface SitePage {
  language: SiteLanguage;
  title: string;
  /** Path of a page that can be asked for with GET: where the language switch leads. */
  path: string;
  content: ReactNode;
  status?: number;
  description?: string;
  /** About one person: no search engine may keep it. */
  isPersonal?: boolean;
}

/** Sends public pages in the municipality's frame. */
@Injectable()
export class Site {
  constructor(
    private readonly config: Config,
    private readonly assets: SiteAssets,
  ) {}

  get municipality(): string {
    return this.config.municipality;
  }

  send(reply: FastifyReply, page: SitePage): void {
    const html = renderPage(
      <Page
        language={page.language}
        municipality={this.config.municipality}
        stylesheetUrl={`/assets/${this.assets.stylesheetName}`}
        title={page.title}
        path={page.path}
        description={page.description}
        isPersonal={page.isPersonal ?? false}
      >
        {page.content}
      </Page>,
    );
    void reply
      .status(page.status ?? 200)
      .header('content-type', 'text/html; charset=utf-8')
      .send(html);
  }
}
