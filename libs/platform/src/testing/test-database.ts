import { Client } from 'pg';
import {
  createDataSource,
  setBusinessTime,
  UnitOfWork,
  newUuidV7,
  actorOf,
  type CommandContext,
  type Grant,
  type Role,
} from '@app/platform/database';
import type { Instant } from '@app/kernel';

export interface TestDatabase {
  readonly url: string;
  readonly uow: UnitOfWork;
  /** Moves the business clock; it goes on from there. */
  setTime(at: string): Promise<void>;
  close(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env['TEST_PG'];
  if (!url) throw new Error('TEST_PG is not set: run through jest, its global setup starts a server');
  return url;
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: `${serverUrl()}postgres` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test file, cloned in some 50 ms from the migrated template, or from another one. */
export async function testDatabase(template = 'tmpl'): Promise<TestDatabase> {
  const name = `t_${newUuidV7().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(1)'); // a template can be copied by one session at a time
    await client.query(`create database ${name} template ${template}`);
  });
  const url = `${serverUrl()}${name}`;
  const source = await createDataSource({ url, poolSize: 12, applicationName: 'ocop-test' }).initialize();
  const uow = new UnitOfWork(source);
  return {
    url,
    uow,
    setTime: (at) => uow.run((tx) => setBusinessTime(tx, at as Instant)),
    close: async () => {
      await source.destroy();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** A command context for tests: an actor with these grants and permissions, and a fresh idempotency key. */
export function testContext(
  options: {
    userId?: string;
    displayName?: string;
    grants?: readonly Grant[];
    permissions?: readonly string[];
    role?: Role;
    expectedVersion?: number;
  } = {},
): CommandContext {
  const grants = options.grants ?? [
    { role: options.role ?? 'provincial-office', scopeKind: 'province', scopeId: null },
  ];
  const permissions = new Set(options.permissions ?? []);
  const user = { userId: options.userId ?? newUuidV7(), displayName: options.displayName ?? 'Người thử' };
  return {
    actor: actorOf(user, grants, () => permissions),
    idempotencyKey: newUuidV7(),
    fingerprint: newUuidV7(),
    requestId: newUuidV7(),
    ...(options.expectedVersion === undefined ? {} : { expectedVersion: options.expectedVersion }),
  };
}
