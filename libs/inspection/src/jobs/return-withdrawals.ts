import { Injectable } from '@nestjs/common';
import type { StatusDecisionEvent, StatusItemRemoved } from '@app/certificates/events';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { WithdrawalCommands } from '../application/withdrawal-commands';

/** Consumer name in the inbox; never change it. */
export const RETURN_WITHDRAWALS = 'inspection.withdrawals-returned';

/** A drafted decision was cancelled, or a certificate taken out of it: the case can be proposed anew. */
@Injectable()
export class ReturnWithdrawals implements Handler<StatusDecisionEvent | StatusItemRemoved> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly commands: WithdrawalCommands,
  ) {}

  handle(message: Message<StatusDecisionEvent | StatusItemRemoved>): Promise<boolean> {
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: message.requestId };
    return handleOnce(this.uow, RETURN_WITHDRAWALS, message, (tx) => this.commands.returned(tx, by, message.data));
  }
}
