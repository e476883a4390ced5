import { Global, Module } from '@nestjs/common';
import { NoticeWriter } from './application/notice-writer';
import { Recipients } from './application/recipients';

const SHARED = [NoticeWriter, Recipients];

/** What modules above notifications write notices with, in their own handlers. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class NotificationsModule {}
