import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '@app/config';
import { createAdapter, prepareHttp } from '@app/platform/http';
import { startLogging } from '@app/platform/observability';
import { AppModule } from './app.module';
import { serveWebPages, webFolder } from './web-pages';

export interface AppOptions {
  /** Builds without connections, for the OpenAPI document. */
  readonly preview?: boolean;
  /** Folder of the built web page; the one of this checkout unless given. */
  readonly web?: string;
  /** Modules besides those of the API. */
  readonly modules?: readonly Type[];
}

/** Builds the API with the web page; the caller listens. */
export async function createApp(env: Env, options: AppOptions = {}): Promise<NestFastifyApplication> {
  startLogging({ level: env.LOG_LEVEL, process: 'api' });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(env, options.modules),
    createAdapter({ trustProxy: env.TRUST_PROXY }),
    {
      bodyParser: false,
      abortOnError: false,
      logger: env.LOG_LEVEL === 'silent' ? false : ['error', 'warn'],
      preview: options.preview ?? false,
    },
  );
  if (!options.preview) {
    await prepareHttp(app);
    await serveWebPages(app, options.web ?? webFolder());
    app.enableShutdownHooks();
  }
  return app;
}
