import { Module } from '@nestjs/common';
import { MailboxQueries } from './application/mailbox-queries';
import { NoticeQueries } from './application/notice-queries';
import { MailboxController } from './http/mailbox.controller';
import { NoticesController } from './http/notices.controller';
import { TemplatesController } from './http/templates.controller';

/** Door for the HTTP process. */
@Module({
  controllers: [NoticesController, MailboxController, TemplatesController],
  providers: [NoticeQueries, MailboxQueries],
})
export class NotificationsHttpModule {}
