import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { newUuidV7 } from '@app/platform/database';
import { log, metrics, withTrace } from '@app/platform/observability';
import { parseStrictJson } from './strict-json';

const BODY_LIMIT = 256 * 1024;
const JSON_TYPE = /^application\/json(\s*;\s*charset=utf-8)?$/i;

/** Fastify with limits, request ids of our own and no trust in client headers. */
export function createAdapter(options: { trustProxy: boolean }): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 120_000,
    trustProxy: options.trustProxy,
    routerOptions: {
      maxParamLength: 200,
      ignoreDuplicateSlashes: false,
      ignoreTrailingSlash: false,
      caseSensitive: true,
    },
    genReqId: () => newUuidV7(),
    forceCloseConnections: 'idle',
  });
}

/** Replaces Fastify's lenient body parsers by the strict one; any other content type is 415. */
function installParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      try {
        if (
          !JSON_TYPE.test(request.headers['content-type'] ?? '') ||
          request.headers['content-encoding'] !== undefined
        ) {
          throw new DomainError('request.media_type');
        }
        done(null, parseStrictJson(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/** Routes that take bytes, unparsed and not kept in memory; anywhere else bytes are no body that we know. */
const BYTES_ROUTE = /\/bytes(\?|$)/;

function installByteStreams(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (request: FastifyRequest, payload, done) => {
    if (BYTES_ROUTE.test(request.url)) done(null, payload);
    else done(new DomainError('request.media_type'));
  });
}

/** Forms of pages that work without a script; nothing under /api takes them. The page reads them by `readForm`. */
function installForms(fastify: FastifyInstance): void {
  const types = ['multipart/form-data', 'application/x-www-form-urlencoded'];
  fastify.addContentTypeParser(types, (request: FastifyRequest, payload, done) => {
    if (request.url.startsWith('/api/')) done(new DomainError('request.media_type'));
    else done(null, payload);
  });
}

/** Security headers on every answer; styles carry a nonce per page. */
async function installHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    enableCSPNonces: false,
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    hsts: { maxAge: 31_536_000, includeSubDomains: true },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload) => {
      if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', pageCsp());
      if (!reply.hasHeader('cache-control') && request.url.startsWith('/api/'))
        void reply.header('cache-control', 'no-store');
      void reply.header('x-request-id', request.id);
      return payload;
    });
}

/** Content security policy of pages and answers; `nonce` allows the style sheets of one page. */
export function pageCsp(nonce?: string): string {
  const style = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // A PDF of evidence that was taken along is read from bytes that the page itself holds.
    "connect-src 'self' blob:",
    "form-action 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `style-src ${style}`,
    "style-src-attr 'unsafe-inline'",
    "script-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
  ].join('; ');
}

/** A fresh nonce for one page. */
export const newNonce = (): string => randomBytes(16).toString('base64');

/** Asked by machines every few seconds: counted, and told only when something is wrong. */
const MACHINE_ROUTE = /^\/(health|metrics)(\/|$)/;

/** What is told of an answered request: the pattern of its route and never the address. */
interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly requestId: string;
}

/** One log line and one duration for each request. */
export function noteAnswer({ method, route, status, requestId }: Answered, elapsed: number): void {
  metrics.httpDuration.observe({ method, route, status: String(status) }, Math.round(elapsed) / 1000);
  const level = status >= 500 ? 'warn' : MACHINE_ROUTE.test(route) ? 'debug' : 'info';
  log(level, 'request answered', { method, route, status, milliseconds: Math.round(elapsed), requestId });
}

function installRequestLog(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => withTrace(request.id, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    noteAnswer({ method: request.method, route, status: reply.statusCode, requestId: request.id }, reply.elapsedTime);
    done();
  });
}

/** Everything that must be in place before the application listens. */
export async function prepareHttp(app: NestFastifyApplication): Promise<void> {
  installParsers(app.getHttpAdapter().getInstance());
  installByteStreams(app.getHttpAdapter().getInstance());
  installForms(app.getHttpAdapter().getInstance());
  installRequestLog(app.getHttpAdapter().getInstance());
  await installHeaders(app);
}
