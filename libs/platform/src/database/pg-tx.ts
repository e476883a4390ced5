import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Instant } from '@app/kernel';
import type { Tx } from './tx';

const statementNames = new Map<string, string>();

/** A stable short name per SQL text, so that each connection prepares a statement once. */
function statementName(sql: string): string {
  let name = statementNames.get(sql);
  if (name === undefined) {
    name = `s${statementNames.size}`;
    statementNames.set(sql, name);
  }
  return name;
}

/** UUID version 7: 48 bits of wall-clock milliseconds, then random bits; sorts by creation. */
export function newUuidV7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** {@link Tx} over one connection of node-postgres. */
export class PgTx implements Tx {
  constructor(private readonly client: PoolClient) {}

  private async send(sql: string, params: readonly unknown[]) {
    return this.client.query({ name: statementName(sql), text: sql, values: [...params] });
  }

  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.send(sql, params)).rows as R[];
  }

  async one<R>(sql: string, params: readonly unknown[] = []): Promise<R> {
    const row = await this.maybe<R>(sql, params);
    if (row === undefined) throw new Error(`expected one row, found none: ${sql.slice(0, 80)}`);
    return row;
  }

  async maybe<R>(sql: string, params: readonly unknown[] = []): Promise<R | undefined> {
    const rows = await this.query<R>(sql, params);
    if (rows.length > 1) throw new Error(`expected at most one row, found ${rows.length}: ${sql.slice(0, 80)}`);
    return rows[0];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.send(sql, params)).rowCount ?? 0;
  }

  async now(): Promise<Instant> {
    return (await this.one<{ at: Instant }>('select platform.now() as at')).at;
  }

  newId(): string {
    return newUuidV7();
  }
}
