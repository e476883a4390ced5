import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type CommandContext } from '@app/platform/database';
import { visibleCase } from './case-state';
import { membersOf } from './council-state';

/** Reports of the advisory team (tổ tư vấn): read by the council, never counted. */
@Injectable()
export class WriteAdvice {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `evaluation.case_not_found`, `evaluation.not_a_member` */
  execute(caseId: string, body: string, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'evaluation.advice.write', async (tx) => {
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for share');
      const members = await membersOf(tx, stored.councilId);
      const adviser = members.find((member) => member.userId === ctx.actor.userId && member.seat === 'adviser');
      if (!adviser) throw new DomainError('evaluation.not_a_member');
      const id = tx.newId();
      await tx.execute(
        `insert into evaluation.advice (id, case_id, member_id, body, at) values ($1, $2, $3, $4, platform.now())`,
        [id, caseId, adviser.memberId, body],
      );
      return { id };
    });
  }
}
