import 'reflect-metadata';
import { loadEnv } from '@app/config';
import { openApiDocument } from '@app/platform/http';
import { createApp } from './create-app';

/** Prints the OpenAPI document of the code; connects to nothing. */
async function print(): Promise<void> {
  const env = loadEnv({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    APP_SECRET: 'not-a-secret-only-for-the-document',
    LOG_LEVEL: 'silent',
  });
  const app = await createApp(env, { preview: true });
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`, () => process.exit(0));
}

void print();
