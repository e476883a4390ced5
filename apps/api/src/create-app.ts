import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '@app/config';
import { createAdapter, prepareHttp } from '@app/platform/http';
import { AppModule } from './app.module';

/** Builds the API; the caller listens. `preview` builds it without connections, for the OpenAPI document. */
export async function createApp(env: Env, options: { preview?: boolean } = {}): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(env),
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
    app.enableShutdownHooks();
  }
  return app;
}
