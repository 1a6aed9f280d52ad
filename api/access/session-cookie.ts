import type { Config } from '../config/config';

/**
 * Over HTTPS the cookie is `__Host-`: Secure, this host only. On plain-HTTP localhost a browser may refuse Secure cookies,
 * so there the name and the attributes say honestly that it is not.
 */
export function cookieName(config: Pick<Config, 'isHttps'>): string {
  return config.isHttps ? '__Host-ingang' : 'ingang-insecure';
}

export function sessionCookie(config: Pick<Config, 'isHttps'>, token: string, maxAgeSeconds: number): string {
  const secure = config.isHttps ? '; Secure' : '';
  return `${cookieName(config)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

export function readSessionToken(
  config: Pick<Config, 'isHttps'>,
  header: string | undefined,
): string | undefined {
  const prefix = `${cookieName(config)}=`;
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}
