import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import type { DecisionEvent } from '@app/ranking/events';
import { IssueCertificates } from '../application/issue-certificates';

/** Consumer name in the inbox; never change it. */
export const ISSUE_CONSUMER = 'certificates.issue';

/** A decision is published: its certificates get their numbers, all at once. */
@Injectable()
export class IssueOnPublication implements Handler<DecisionEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly issuing: IssueCertificates,
  ) {}

  handle(message: Message<DecisionEvent>): Promise<boolean> {
    const about = { requestId: message.requestId };
    return handleOnce(this.uow, ISSUE_CONSUMER, message, (tx) =>
      this.issuing.execute(tx, message.data.decisionId, about),
    );
  }
}
