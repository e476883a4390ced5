import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  Int,
  ListOf,
  Me,
  Moment,
  PageQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { NoticeQueries } from '../application/notice-queries';

class NoticeOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 2000, optional: true })
  body?: string;

  @Text({ max: 300, optional: true, doc: 'page to open' })
  to?: string;

  @Moment()
  createdAt!: string;

  @Moment({ optional: true })
  readAt?: string;
}

class NoticePageOut {
  @ListOf(() => NoticeOut, { max: 200 })
  items!: NoticeOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;

  @Int({ min: 0, max: 1_000_000 })
  unread!: number;
}

const LIST = 'notifications.notices';

/** The bell. */
@Controller('api/me/notices')
export class NoticesController {
  constructor(
    private readonly notices: NoticeQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'My notices, newest first', session: true, response: NoticePageOut })
  async list(@Query() query: PageQuery, @Me() me: Actor): Promise<NoticePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = this.cursors.read(LIST, query.cursor)?.map(String);
    const { rows, unread } = await this.notices.list(me.userId, after && [after[0] ?? '', after[1] ?? ''], limit);
    const page = this.cursors.page(LIST, rows, limit, (row) => [row.createdAt, row.id]);
    const items = page.items.map(({ to, readAt, ...notice }) => ({
      ...notice,
      ...(to === null ? {} : { to }),
      ...(readAt === null ? {} : { readAt }),
    }));
    return { items, nextCursor: page.nextCursor, unread };
  }

  @Post('read')
  @Endpoint({ summary: 'Mark all my notices as read', session: true, status: 204 })
  read(@Ctx() ctx: CommandContext): Promise<void> {
    return this.notices.markRead(ctx);
  }
}
