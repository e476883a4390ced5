import type { Instant } from '@app/kernel';

/** A value that survives JSON unchanged: what a command returns and what the idempotency record keeps. */
export type Json = string | number | boolean | null | { readonly [key: string]: Json | undefined } | readonly Json[];

/**
 * One open PostgreSQL transaction. Statements are prepared once per connection, so `sql` must be a constant text with `$n`
 * parameters; never put a value into the text.
 */
export interface Tx {
  /** All rows. */
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Exactly one row. @throws Error when there are none or several. */
  one<R>(sql: string, params?: readonly unknown[]): Promise<R>;
  /** One row or none. @throws Error when there are several. */
  maybe<R>(sql: string, params?: readonly unknown[]): Promise<R | undefined>;
  /** Runs a statement and tells how many rows it touched. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  /** Business time, read from the database at this very moment (after the locks that were taken before the call). */
  now(): Promise<Instant>;
  /** A new time-ordered identifier (UUID version 7). */
  newId(): string;
}
