import type { Tx, UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import type { Draft, NoticeWriter } from '../application/notice-writer';

/** Consumer name in the inbox; never change it. */
export const NOTICE_CONSUMER = 'notifications';

/** Turns events of one module into notices. Subclasses say who is told what; that it happens once is said here. */
export abstract class NoticeHandler<P extends object> implements Handler<P> {
  constructor(
    private readonly uow: UnitOfWork,
    protected readonly writer: NoticeWriter,
  ) {}

  /** What else the event means for messages, e.g. that others are not true any more. */
  protected correct(_tx: Tx, _message: Message<P>): Promise<void> {
    return Promise.resolve();
  }

  protected abstract drafts(tx: Tx, message: Message<P>): Promise<readonly Draft[]>;

  handle(message: Message<P>): Promise<boolean> {
    return handleOnce(this.uow, NOTICE_CONSUMER, message, async (tx) => {
      await this.correct(tx, message);
      await this.writer.write(tx, message, await this.drafts(tx, message));
    });
  }
}
