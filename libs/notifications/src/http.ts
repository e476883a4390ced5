import { Module } from '@nestjs/common';
import { NoticeQueries } from './application/notice-queries';
import { NoticesController } from './http/notices.controller';

/** Door for the HTTP process. */
@Module({ controllers: [NoticesController], providers: [NoticeQueries] })
export class NotificationsHttpModule {}
