import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { seatDeclined } from '../events';
import { membersOf } from './council-state';

export type SeatAnswer = 'accepted' | 'declined';

/** An appointed member says whether he takes the seat; who keeps the council then appoints somebody else, or not. */
@Injectable()
export class AnswerInvitation {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `evaluation.not_a_member`, `evaluation.reason_missing` */
  execute(
    councilId: string,
    input: { answer: SeatAnswer; reason?: string | undefined },
    ctx: CommandContext,
  ): Promise<void> {
    return this.uow.command(ctx, 'evaluation.member.answer', async (tx) => {
      const seat = (await membersOf(tx, councilId)).find(({ userId }) => userId === ctx.actor.userId);
      if (!seat) throw new DomainError('evaluation.council_not_found');
      if (input.answer === 'declined' && input.reason === undefined)
        throw new DomainError('evaluation.reason_missing', { path: 'reason' });
      await tx.execute(
        `insert into evaluation.seat_answer (member_id, answer, reason, at) values ($1, $2, $3, platform.now())`,
        [seat.memberId, input.answer, input.reason ?? null],
      );
      const action = input.answer === 'accepted' ? 'accept-seat' : 'decline-seat';
      const facts = { memberId: seat.memberId, seat: seat.seat };
      await recordTransition(tx, ctx, {
        ...{ entity: 'council', id: councilId, action, from: 'active', to: 'active', facts },
        reason: input.reason,
      });
      if (input.answer === 'declined') await addEvent(tx, seatDeclined, { councilId, memberId: seat.memberId }, ctx);
    });
  }
}
