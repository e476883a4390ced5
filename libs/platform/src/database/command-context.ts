import type { Actor } from './actor';

/** Who asks for a change, and the marks by which a repeated request is recognised. */
export interface CommandContext {
  readonly actor: Actor;
  /** The client's key for this one intention (`Idempotency-Key`). */
  readonly idempotencyKey: string;
  /** SHA-256 over method, path and canonical body: the same key with another fingerprint is refused. */
  readonly fingerprint: string;
  readonly requestId: string;
  /** The version the client saw (`If-Match`), where the route asks for one. */
  readonly expectedVersion?: number;
  /** Set by {@link UnitOfWork.command}; a write route that never sets it is a fault found by the tests. */
  claimed?: boolean;
}
