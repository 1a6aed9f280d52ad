import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';

/** What a link in a mail may do; a token for one purpose opens nothing else. */
export type LinkPurpose =
  'confirm-subscription' | 'unsubscribe' | 'preferences' | 'manage-registration' | 'visit-calendar';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Tokens in public links: an id and 256 bits of HMAC-SHA256 over purpose and id.
 * Nothing is stored, so nothing leaks with the database; single use and expiry are facts of the row behind the id.
 */
@Injectable()
export class PublicLinks {
  constructor(private readonly config: Config) {}

  /** Full URL of the page for this purpose. */
  url(path: string, purpose: LinkPurpose, id: string): string {
    return `${this.config.publicUrl}${path}/${this.token(purpose, id)}`;
  }

  token(purpose: LinkPurpose, id: string): string {
    return `${id}.${this.signature(purpose, id)}`;
  }

  /** The id in a token made for this purpose, or undefined for anything forged, cut or meant for something else. */
  read(purpose: LinkPurpose, token: string): string | undefined {
    const [id, signature, ...rest] = token.split('.');
    if (!id || !signature || rest.length > 0 || !UUID.test(id)) return undefined;
    const given = Buffer.from(signature);
    const expected = Buffer.from(this.signature(purpose, id));
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
  }

  private signature(purpose: LinkPurpose, id: string): string {
    return createHmac('sha256', this.config.secret).update(`${purpose}|${id}`).digest('base64url');
  }
}
