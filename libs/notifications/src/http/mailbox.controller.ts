import { Controller, Get, Param, Query } from '@nestjs/common';
import { Env } from '@app/config';
import {
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  ListOf,
  Moment,
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { MailboxQueries } from '../application/mailbox-queries';
import '../problems';

const READ_MAILBOX = 'notifications.mailbox.read';
const LIST = 'notifications.mailbox';

class MailboxEntryOut {
  @Uuid()
  id!: string;

  @Text({ max: 254, doc: 'address' })
  recipient!: string;

  @Text({ max: 200 })
  subject!: string;

  @Moment()
  sentAt!: string;
}

class MailboxPageOut {
  @ListOf(() => MailboxEntryOut, { max: 200 })
  items!: MailboxEntryOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;

  @Flag({ doc: 'false: a mail server is set, new mails go there' })
  active!: boolean;
}

class MailboxMessageOut extends MailboxEntryOut {
  @Text({ max: 10_000, multiline: true })
  body!: string;

  @Text({ max: 300, doc: 'Message-ID, the same for every repetition of one delivery' })
  messageId!: string;
}

/** Where mails are read while no mail server is set. */
@Controller('api/mailbox')
export class MailboxController {
  constructor(
    private readonly mailbox: MailboxQueries,
    private readonly cursors: Cursors,
    private readonly env: Env,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Mails that stayed in the application, newest first',
    permission: READ_MAILBOX,
    response: MailboxPageOut,
  })
  async list(@Query() query: SearchQuery): Promise<MailboxPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = this.cursors.read(LIST, query.cursor)?.map(String);
    const rows = await this.mailbox.list({ q: query.q, after: after && [after[0] ?? '', after[1] ?? ''], limit });
    const page = this.cursors.page(LIST, rows, limit, (row) => [row.sentAt, row.id]);
    return { ...page, active: this.env.SMTP_URL === undefined };
  }

  @Get(':id')
  @Endpoint({
    summary: 'One mail with its text',
    permission: READ_MAILBOX,
    response: MailboxMessageOut,
    problems: ['mailbox.message_not_found'],
  })
  read(@Param() { id }: IdParam): Promise<MailboxMessageOut> {
    return this.mailbox.read(id);
  }
}
