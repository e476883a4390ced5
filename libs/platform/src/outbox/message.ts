import type { Instant } from '@app/kernel';

/** An event or job as its handler gets it. */
export interface Message<P extends object> {
  readonly id: string;
  readonly topic: string;
  readonly version: number;
  /** Business time of the fact. */
  readonly occurredAt: Instant;
  readonly data: P;
  /** The request that led to it; passed on to further events and to the log. */
  readonly requestId: string;
}

/** An outbox row before its payload was read by its class. */
export type RawMessage = Message<object>;
