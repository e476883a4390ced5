import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Env, loadEnv } from '@app/config';
import { newUuidV7, type Grant, type Role } from '@app/platform/database';
import { checkInvariants, reportOf } from '@app/platform/invariants';
import { FileStore } from '@app/platform/storage';
import { testDatabase, type TestDatabase } from '@app/platform/testing';
import { allInvariants } from '../../apps/api/src/all-invariants';
import { createApp } from '../../apps/api/src/create-app';
import { demonstrationTemplate } from './demonstration';

export interface TestUser {
  readonly userId: string;
  readonly cookie: string;
}

export interface Call {
  readonly as?: TestUser;
  readonly body?: unknown;
  /** Raw bytes instead of JSON. */
  readonly bytes?: Buffer;
  /** Idempotency key; a fresh one is sent with every write unless given; null sends none. */
  readonly key?: string | null;
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // Test answers are read freely: the assertions say what is expected.

  readonly body: any;
  readonly headers: Headers;
}

/** A running API on a database and data folder of its own. */
export class TestApp {
  /** Invariants that cannot hold here, because the test put facts into the database that no use case made; each with its reason. */
  readonly invented = new Map<string, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly url: string,
    private readonly dataDir: string,
  ) {}

  static async start(
    options: {
      at?: string;
      web?: string;
      env?: NodeJS.ProcessEnv;
      modules?: readonly Type[];
      /** On a copy of the demonstration data instead of an empty database. */
      demonstration?: boolean;
    } = {},
  ): Promise<TestApp> {
    const demo = options.demonstration === true ? await demonstrationTemplate() : undefined;
    const database = await testDatabase(demo?.name);
    if (options.at) await database.setTime(options.at);
    const dataDir = mkdtempSync(join(tmpdir(), 'ocop-data-'));
    if (demo !== undefined) cpSync(demo.dataDir, dataDir, { recursive: true });
    const env = loadEnv({
      DATABASE_URL: database.url,
      APP_SECRET: 'test-secret-test-secret-test-secret-test',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      PORT: '0',
      VERIFY_CACHE_MS: '0',
      ...options.env,
    });
    const { web, modules } = options;
    const app = await createApp(env, { ...(web === undefined ? {} : { web }), ...(modules && { modules }) });
    await app.listen(0, '127.0.0.1');
    return new TestApp(app, database, (await app.getUrl()).replace('[::1]', '127.0.0.1'), dataDir);
  }

  get uow() {
    return this.database.uow;
  }

  /** A user with a session, made directly in the database; real logins have tests of their own. */
  async user(
    role: Role,
    scope: { kind?: Grant['scopeKind']; id?: string | null; name?: string } = {},
  ): Promise<TestUser> {
    const user = await this.userWith(
      [{ role, scopeKind: scope.kind ?? 'province', scopeId: scope.id ?? null }],
      scope.name,
    );
    return user;
  }

  async userWith(grants: readonly Grant[], name = 'Người thử'): Promise<TestUser> {
    const userId = newUuidV7();
    const token = randomBytes(32).toString('base64url');
    await this.uow.run(async (tx) => {
      await tx.execute(`insert into identity.app_user (id, email, display_name, state) values ($1, $2, $3, 'active')`, [
        userId,
        `${userId}@thu.example`,
        name,
      ]);
      for (const grant of grants) {
        await tx.execute(
          `insert into identity.role_grant (id, user_id, role, scope_kind, scope_id, valid_from) values ($1, $2, $3, $4, $5, '1990-01-01')`,
          [newUuidV7(), userId, grant.role, grant.scopeKind, grant.scopeId],
        );
      }
      await tx.execute(
        `insert into identity.session (token_hash, user_id, absolute_end) values ($1, $2, clock_timestamp() + interval '1 day')`,
        [createHash('sha256').update(token).digest(), userId],
      );
    });
    return { userId, cookie: `ocop_session=${token}` };
  }

  /** Sends JSON as a browser page of ours would: Origin, session cookie, idempotency key. */
  async call(method: string, path: string, call: Call = {}): Promise<Answer> {
    const headers: Record<string, string> = { origin: this.url, ...call.headers };
    if (call.as) headers['cookie'] = call.as.cookie;
    if (method !== 'GET' && call.key !== null) headers['idempotency-key'] = call.key ?? newUuidV7();
    if (call.ifMatch !== undefined) headers['if-match'] = `"${call.ifMatch}"`;
    const hasBody = call.body !== undefined;
    if (hasBody && !headers['content-type']) headers['content-type'] = 'application/json';
    const response = await fetch(this.url + path, {
      method,
      headers,
      redirect: 'manual',
      ...(call.bytes ? { body: new Uint8Array(call.bytes) } : {}),
      ...(hasBody ? { body: typeof call.body === 'string' ? call.body : JSON.stringify(call.body) } : {}),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  get = (path: string, call?: Call): Promise<Answer> => this.call('GET', path, call);
  post = (path: string, call?: Call): Promise<Answer> => this.call('POST', path, call);
  put = (path: string, call?: Call): Promise<Answer> => this.call('PUT', path, call);
  patch = (path: string, call?: Call): Promise<Answer> => this.call('PATCH', path, call);
  delete = (path: string, call?: Call): Promise<Answer> => this.call('DELETE', path, call);

  /** Ends the application. What its tests left in the database must hold every invariant. */
  async close(): Promise<void> {
    try {
      await this.assertInvariants();
    } finally {
      await this.app.close();
      await this.database.close();
      rmSync(this.dataDir, { recursive: true, force: true });
    }
  }

  private async assertInvariants(): Promise<void> {
    const all = allInvariants({ store: this.app.get(FileStore), dataDir: this.app.get(Env).DATA_DIR });
    const unknown = [...this.invented.keys()].filter((name) => !all.some((invariant) => invariant.name === name));
    if (unknown.length > 0) throw new Error(`no such invariants: ${unknown.join(', ')}`);
    const checked = await checkInvariants(this.uow, all);
    const violated = checked.filter(({ name, violating }) => violating > 0 && !this.invented.has(name));
    if (violated.length > 0)
      throw new Error(`invariants do not hold at the end of these tests:\n${reportOf(violated)}`);
  }
}
