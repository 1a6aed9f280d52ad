import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { usedComponentCss } from './component-css';
import { siteTokens } from './site-tokens';

/** Style sheets of the public site in the order they are put together; a page area may add its own beside it. */
const OWN_STYLES = ['site.css'];

/** The one style sheet of the public site. Its name carries its content, so browsers may keep it for a year. */
@Injectable()
export class SiteAssets {
  readonly stylesheet: string;
  readonly stylesheetName: string;

  constructor() {
    const own = OWN_STYLES.map((name) => readFileSync(join(__dirname, name), 'utf8'));
    this.stylesheet = [siteTokens(), usedComponentCss(), ...own].join('\n');
    const hash = createHash('sha256').update(this.stylesheet).digest('base64url').slice(0, 12);
    this.stylesheetName = `site-${hash}.css`;
  }
}
