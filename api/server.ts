import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import type { INestApplicationContext } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config, readConfig } from './config/config';
import { projectRoot } from './config/project-root';

// The mail provider posts up to 768 KB at once.
const BODY_LIMIT = 800_000;
/** Files that people bring come in as raw bytes. */
const UPLOAD_LIMIT = 25 * 1024 * 1024;
const SMALL_FORM = 20_000;
const YEAR_SECONDS = 31_536_000;

/** Fastify with our limits; one proxy hop is believed per TRUSTED_PROXIES, no more. */
export function createAdapter(config: Pick<Config, 'trustedProxies'> = readConfig()): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
  });
}

/** What goes around every route: security headers, cross-site refusal, compression, forms, and the built back-office. */
export async function prepareServer(app: NestFastifyApplication): Promise<void> {
  const config = configOf(app);
  const fastify = app.getHttpAdapter().getInstance();
  const headers = { config, policy: adminPolicy(config) };
  fastify.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(headers, request, reply);
    await refuseCrossSite(config, request, reply);
  });
  await app.register(compress, { threshold: 1_024 });
  app.useBodyParser('application/octet-stream', { bodyLimit: UPLOAD_LIMIT });
  // Mail programs may send their one-click unsubscribe this way; what is in it does not matter.
  app.useBodyParser('multipart/form-data', { bodyLimit: SMALL_FORM }, (_request, _body, done) => {
    done(null, {});
  });
  await serveAdmin(app);
}

function configOf(app: INestApplicationContext): Config {
  return app.get(Config);
}

function contentSecurityPolicy(styles: string, tiles = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    `img-src 'self' data: blob:${tiles}`,
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const PAGE_POLICY = contentSecurityPolicy("'self'");

/** MUI writes its styles at run time; everywhere else only our own style sheets count. */
function adminPolicy(config: Config): string {
  return contentSecurityPolicy("'self' 'unsafe-inline'", tilesOrigin(config));
}

interface Headers {
  config: Config;
  policy: string;
}

function setSecurityHeaders({ config, policy }: Headers, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .header('content-security-policy', request.url.startsWith('/admin') ? policy : PAGE_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('x-frame-options', 'DENY')
    .header('permissions-policy', 'geolocation=(), microphone=(), payment=()');
  if (config.isHttps) {
    void reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`);
  }
  if (!request.url.startsWith('/admin/assets/') && !request.url.startsWith('/assets/')) {
    void reply.header('cache-control', 'no-store');
  }
}

/** Map tiles are the one thing a browser may fetch elsewhere, and only from the address that was set. */
function tilesOrigin({ mapTilesUrl }: Config): string {
  return mapTilesUrl ? ` ${new URL(mapTilesUrl).origin}` : '';
}

/** GraphQL is POST only, and whatever the session cookie opens is closed to a browser on somebody else's page. */
async function refuseCrossSite(config: Config, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const isGraphql = request.url === '/graphql' || request.url.startsWith('/graphql?');
  if (!isGraphql && !isBackOfficePost(request) && !isDownload(request)) return;
  if (isGraphql && request.method !== 'POST') {
    await reply.status(405).header('allow', 'POST').send({ error: 'METHOD_NOT_ALLOWED' });
    return;
  }
  if (isForeign(config, request)) await reply.status(403).send({ error: 'CROSS_SITE' });
}

function isBackOfficePost({ url, method }: FastifyRequest): boolean {
  return url.startsWith('/admin/') && method !== 'GET' && method !== 'HEAD';
}

/** Fetching a file changes nothing, but another site has no business starting it. */
function isDownload({ url }: FastifyRequest): boolean {
  return url.startsWith('/admin/download/');
}

function isForeign(config: Config, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') return true;
  return origin !== undefined && origin !== config.publicUrl && origin !== ownOrigin(request);
}

/** On localhost people use several names and ports for one server. Behind HTTPS only PUBLIC_URL counts. */
function ownOrigin(request: FastifyRequest): string | undefined {
  return request.protocol === 'http' ? `http://${request.headers.host ?? ''}` : undefined;
}

async function serveAdmin(app: NestFastifyApplication): Promise<void> {
  const root = join(projectRoot(), 'dist', 'admin');
  if (!existsSync(root)) return;
  await app.register(staticFiles, {
    root: join(root, 'assets'),
    prefix: '/admin/assets/',
    maxAge: YEAR_SECONDS * 1000,
    immutable: true,
    index: false,
    preCompressed: true,
  } as never);
  const fastify = app.getHttpAdapter().getInstance();
  const page = (
    _request: FastifyRequest,
    reply: FastifyReply & { sendFile: (name: string, root: string, options: object) => FastifyReply },
  ) => reply.sendFile('index.html', root, { maxAge: 0, immutable: false });
  // Addresses such as /admin/businesses exist only in the browser: every one of them is the same page.
  for (const address of ['/admin', '/admin/', '/admin/*']) fastify.get(address, page as never);
}
