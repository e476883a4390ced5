import { Injectable } from '@nestjs/common';
import { userInvited, type AccountEvent } from '@app/identity/events';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { NoticeWriter } from '../application/notice-writer';
import { NOTICE_CONSUMER } from './notice-handler';

/** Invitations and password resets: by mail only, the link is made while it is sent. */
@Injectable()
export class AccountMails implements Handler<AccountEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writer: NoticeWriter,
  ) {}

  handle(message: Message<AccountEvent>): Promise<boolean> {
    const template = message.topic === userInvited.topic ? 'account.invitation' : 'account.password-reset';
    return handleOnce(this.uow, NOTICE_CONSUMER, message, (tx) =>
      this.writer.writeAccountMail(tx, message, message.data.userId, template),
    );
  }
}
