import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { DomainError, type LocalDate } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { dayCode } from './day-code';
import { writeRight } from './point-files';
import { reachedPoint } from './point-record';
import { MANAGE_POINT, READ_POINT } from './sales-access';

const isUsed = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'proof_photo';

/** Proof of life: a photo of the day that shows the code of the day; a photo serves once, anywhere. */
@Injectable()
export class Proofs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly env: Env,
  ) {}

  /** What the photo of today must show. */
  code(pointId: string, actor: Actor): Promise<{ day: LocalDate; code: string }> {
    return this.uow.read(async (tx) => {
      await reachedPoint(tx, { actor, permission: READ_POINT }, pointId);
      const day = await this.programme.today(tx);
      return { day, code: dayCode(this.env.APP_SECRET, pointId, day) };
    });
  }

  /** @throws `sales_point.day_code_wrong`, `sales_point.photo_used_before`, `sales_point.photo_needed` */
  send(pointId: string, input: { fileId: string; code: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.proof.send', async (tx) => {
      const who = { actor: ctx.actor, permission: writeRight(ctx.actor) };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      if (point.state !== 'recognised' && point.state !== 'suspended') throw new DomainError('sales_point.closed');
      const day = await this.programme.today(tx);
      const code = dayCode(this.env.APP_SECRET, pointId, day);
      if (input.code.trim().toUpperCase() !== code) throw new DomainError('sales_point.day_code_wrong');
      const file = await tx.maybe<{ sha256: string; mediaType: string }>(
        `select sha256, media_type as "mediaType" from sales.file where id = $1 and point_id = $2`,
        [input.fileId, pointId],
      );
      if (!file) throw new DomainError('sales_point.file_not_found');
      if (!file.mediaType.startsWith('image/')) throw new DomainError('sales_point.photo_needed');
      const id = tx.newId();
      try {
        await tx.execute(
          `insert into sales.proof (id, point_id, day, code, file_id, sha256, sent_by, at)
           values ($1, $2, $3, $4, $5, $6, $7, platform.now())`,
          [id, pointId, day, code, input.fileId, file.sha256, ctx.actor.userId],
        );
      } catch (error) {
        throw isUsed(error) ? new DomainError('sales_point.photo_used_before') : error;
      }
      await tx.execute(`update sales.point set last_proof_on = $2 where id = $1`, [pointId, day]);
      const same = { from: point.state, to: point.state };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'prove', ...same });
      return { id };
    });
  }

  /** The photo does not show what it should; it no longer counts. @throws `sales_point.proof_not_found` */
  reject(pointId: string, proofId: string, reason: string, ctx: CommandContext): Promise<null> {
    return this.uow.command(ctx, 'sales.proof.reject', async (tx) => {
      const who = { actor: ctx.actor, permission: MANAGE_POINT };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      const done = await tx.execute(
        `update sales.proof set rejected_reason = $3, rejected_by = $4 where id = $1 and point_id = $2 and rejected_reason is null`,
        [proofId, pointId, reason, ctx.actor.userId],
      );
      if (done === 0) throw new DomainError('sales_point.proof_not_found');
      await tx.execute(
        `update sales.point set last_proof_on = (select max(day) from sales.proof where point_id = $1 and rejected_reason is null) where id = $1`,
        [pointId],
      );
      const same = { from: point.state, to: point.state, reason };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'reject-proof', ...same });
      return null;
    });
  }
}
