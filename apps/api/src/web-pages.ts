import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '@app/platform/database';
import { newNonce, pageCsp } from '@app/platform/http';

const YEAR_SECONDS = 31_536_000;
const NONCE_MARK = /__CSP_NONCE__/g;
/** Paths that belong to the server, however they are written: an unknown one is "not found", never the page. */
const SERVER_PATH =
  /^\/(\/|(api|v|d|bao-cao|san-pham|ban-do|so-lieu-cong-khai|kiem-tra-pdf|open-data|health|metrics|assets)(\/|$))/i;
/** A name with an ending asks for a file (`/x.php`), one with a dot before it for a hidden file: no addresses of the page. */
const FILE_PATH = /\/(\.[^/]*|[^/]*\.[a-z0-9]{1,5})$/i;

/** Folder of the built web page. */
export const webFolder = (): string => join(projectRoot(), 'apps', 'web', 'dist');

/**
 * Serves the built web page: its files as they are, and for every address of the page `index.html` with a nonce of its own.
 * Without a build (a server that only answers the API, tests) nothing is served.
 */
export async function serveWebPages(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    immutable: true,
    maxAge: YEAR_SECONDS * 1000,
  });
  serveRootFiles(fastify, folder);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  fastify.get('/*', (request, reply) => answerWithPage(page, request, reply));
}

/** The few files beside index.html (icon, manifest, service worker): their names stay, so browsers ask whether they changed. */
function serveRootFiles(fastify: FastifyInstance, folder: string): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/^index\.html|\.(br|gz)$/.test(entry.name))
    .map((entry) => entry.name);
  for (const name of files)
    fastify.get(`/${name}`, (_request, reply) =>
      reply.header('cache-control', 'no-cache').sendFile(name, folder, { cacheControl: false }),
    );
}

function answerWithPage(page: string, request: FastifyRequest, reply: FastifyReply): void {
  const path = request.url.split('?', 1)[0] ?? '/';
  if (SERVER_PATH.test(path) || FILE_PATH.test(path)) {
    reply.callNotFound();
    return;
  }
  const nonce = newNonce();
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pageCsp(nonce))
    .send(page.replace(NONCE_MARK, nonce));
}
