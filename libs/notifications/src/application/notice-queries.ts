import { Injectable } from '@nestjs/common';
import { UnitOfWork, type CommandContext } from '@app/platform/database';

export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly to: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** A person's own notices. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  list(
    userId: string,
    after: readonly [string, string] | undefined,
    limit: number,
  ): Promise<{ rows: Notice[]; unread: number }> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<Notice>(
        `select id, title, body, link as "to", created_at as "createdAt", read_at as "readAt"
           from notifications.notification
          where user_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
          order by created_at desc, id desc limit $4`,
        [userId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const { unread } = await tx.one<{ unread: number }>(
        `select count(*)::int as unread from notifications.notification where user_id = $1 and read_at is null`,
        [userId],
      );
      return { rows, unread };
    });
  }

  /** Marks all as read. */
  markRead(ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'notifications.notice.read', async (tx) => {
      await tx.execute(
        `update notifications.notification set read_at = platform.now() where user_id = $1 and read_at is null`,
        [ctx.actor.userId],
      );
    });
  }
}
