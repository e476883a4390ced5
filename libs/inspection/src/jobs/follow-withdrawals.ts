import { Injectable } from '@nestjs/common';
import type { CertificateEvent } from '@app/certificates/events';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { WithdrawalCommands } from '../application/withdrawal-commands';

/** Consumer name in the inbox; never change it. */
export const FOLLOW_WITHDRAWALS = 'inspection.withdrawals';

/** A certificate was withdrawn by a published decision: its case is over. */
@Injectable()
export class FollowWithdrawals implements Handler<CertificateEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly commands: WithdrawalCommands,
  ) {}

  handle(message: Message<CertificateEvent>): Promise<boolean> {
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: message.requestId };
    return handleOnce(this.uow, FOLLOW_WITHDRAWALS, message, (tx) =>
      this.commands.decided(tx, by, message.data.certificateId),
    );
  }
}
