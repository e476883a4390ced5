import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { DomainError } from '@app/kernel';
import { runUseCase } from '@app/platform/observability';
import type { CommandContext } from './command-context';
import { PgTx } from './pg-tx';
import type { Json, Tx } from './tx';

const RETRYABLE = new Set(['40001', '40P01']); // serialization failure, deadlock
const MAX_ATTEMPTS = 4;

const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What is done under a mandate is noted with both names, whatever it is; append-only, with the change itself. */
async function noteMandatedAct(tx: Tx, { actor, requestId }: CommandContext, command: string): Promise<void> {
  if (actor.acting === undefined) return;
  await tx.execute(
    `insert into platform.mandated_act (mandate_id, actor_id, on_behalf_of, command, request_id, at)
     values ($1, $2, $3, $4, $5, platform.now())`,
    [actor.acting.mandateId, actor.userId, actor.acting.onBehalfOf, command, requestId],
  );
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface StoredCommand {
  readonly fingerprint: string;
  readonly result: Json;
}

/**
 * Explicit transactions. Use cases open them, repositories take the {@link Tx}. The whole closure runs again after a
 * serialization failure or a deadlock, so it must do nothing but speak to the transaction.
 */
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** A read-write transaction (READ COMMITTED; take locks where a decision needs them). */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction('begin', work);
  }

  /** One consistent snapshot, read only. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction('begin isolation level repeatable read read only', work);
  }

  /**
   * Reads by single statements without a transaction around them: each is a snapshot by itself, and the way to the database is
   * gone once instead of three times. For what is asked thousands of times a second.
   */
  async glance<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(new PgTx((await runner.connect()) as PoolClient));
    } finally {
      await runner.release();
    }
  }

  /**
   * A write asked for by a client, done at most once for its idempotency key: the key is claimed in the same transaction as
   * the effect, so a repeat waits for the first one and gets its stored result.
   * @throws DomainError `idempotency.key_reused` when the key came before with another request.
   */
  command<T extends object | Json | void>(ctx: CommandContext, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    ctx.claimed = true;
    return runUseCase(name, ctx, () => this.idempotent(ctx, name, work));
  }

  private idempotent<T extends object | Json | void>(
    ctx: CommandContext,
    name: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    return this.run(async (tx) => {
      const isNew = await tx.execute(
        `insert into platform.idempotency (user_id, key, command, fingerprint) values ($1, $2, $3, $4) on conflict do nothing`,
        [ctx.actor.userId, ctx.idempotencyKey, name, ctx.fingerprint],
      );
      if (isNew === 0) return (await this.replay(tx, ctx)) as T;
      const result = await work(tx);
      await noteMandatedAct(tx, ctx, name);
      await tx.execute(`update platform.idempotency set result = $3 where user_id = $1 and key = $2`, [
        ctx.actor.userId,
        ctx.idempotencyKey,
        JSON.stringify(result ?? null),
      ]);
      return result;
    });
  }

  private async replay(tx: Tx, ctx: CommandContext): Promise<Json> {
    const stored = await tx.one<StoredCommand>(
      `select fingerprint, result from platform.idempotency where user_id = $1 and key = $2`,
      [ctx.actor.userId, ctx.idempotencyKey],
    );
    if (stored.fingerprint !== ctx.fingerprint) throw new DomainError('idempotency.key_reused');
    return stored.result;
  }

  private async transaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(begin, work);
      } catch (error) {
        if (!RETRYABLE.has(sqlState(error) ?? '') || attempt >= MAX_ATTEMPTS) throw error;
        await pause(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  private async once<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query(begin);
      const result = await work(new PgTx(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined); // the connection may be gone: the first error is the one to tell
      throw error;
    } finally {
      await runner.release();
    }
  }
}
