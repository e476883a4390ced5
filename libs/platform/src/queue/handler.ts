import type { Message } from '@app/platform/outbox';

/**
 * Takes an event or does a job. Called at least once per message, perhaps twice at the same time: the effect belongs into
 * {@link handleOnce}, or must be harmless to repeat. Holds no rule of its own: it calls use cases.
 */
export interface Handler<P extends object> {
  /** @param signal says that the time allowed is over; what happens later is thrown away. */
  handle(message: Message<P>, signal: AbortSignal): Promise<unknown>;
}

export type HandlerClass<P extends object> = abstract new (...args: never[]) => Handler<P>;

/** Thrown by a handler when no repetition will help: the message goes to the dead letters at once. */
export class PermanentFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PermanentFailure';
  }
}
