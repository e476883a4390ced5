import { Module } from '@nestjs/common';
import { MailboxQueries } from './application/mailbox-queries';
import { NoticeQueries } from './application/notice-queries';
import { ReminderDeliveries } from './application/reminder-deliveries';
import { MailboxController } from './http/mailbox.controller';
import { NoticesController } from './http/notices.controller';
import { ReminderDeliveriesController } from './http/reminder-deliveries.controller';
import { TemplatesController } from './http/templates.controller';

/** Door for the HTTP process. */
@Module({
  controllers: [NoticesController, MailboxController, TemplatesController, ReminderDeliveriesController],
  providers: [NoticeQueries, MailboxQueries, ReminderDeliveries],
})
export class NotificationsHttpModule {}
