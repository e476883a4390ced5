import { DomainError } from '@app/kernel';
import type { CommandContext, UnitOfWork } from '@app/platform/database';
import { recordTransition } from '@app/platform/database';
import { defineProblems } from '@app/platform/http';

defineProblems({
  'queue.dead_letter_not_found': {
    status: 404,
    title: 'Không tìm thấy công việc lỗi này, hoặc nó đã được chạy lại.',
    en: 'No such open dead letter; it may have been retried or done since.',
  },
});

/**
 * A person wants a dead letter tried again. Only the outbox is changed, so it works in a process without a queue: the relay of a
 * worker publishes the event once more, and those who have done it pass over it.
 */
export class RetryDeadLetter {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `queue.dead_letter_not_found` */
  execute(input: { readonly id: string }, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'queue.dead-letter.retry', async (tx) => {
      const isRetried = await tx.execute(
        `with letter as (
           update platform.dead_letter set retried_at = clock_timestamp(), retried_by = $2
            where id = $1 and retried_at is null returning event_id
         )
         update platform.outbox o set published_at = null, settled_at = null, attempts = 0, available_at = clock_timestamp()
           from letter where o.id = letter.event_id`,
        [input.id, ctx.actor.userId],
      );
      const isReleased = await tx.execute(
        `update platform.outbox set quarantined_at = null, attempts = 0, available_at = clock_timestamp()
          where id = $1 and quarantined_at is not null`,
        [input.id],
      );
      if (isRetried + isReleased === 0) throw new DomainError('queue.dead_letter_not_found');
      const change = { entity: 'dead-letter', id: input.id, action: 'retry', from: 'open', to: 'retried' };
      await recordTransition(tx, ctx, change);
    });
  }
}
