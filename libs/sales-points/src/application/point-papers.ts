import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext } from '@app/platform/database';
import type { PaperKind } from '../domain/point-kinds';
import { assertFiles, writeRight } from './point-files';
import { assertAlive, reachedPoint } from './point-record';

export interface PaperInput {
  readonly kind: PaperKind;
  readonly title: string;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
  readonly expiresOn?: LocalDate | undefined;
  readonly fileId?: string | undefined;
}

/** Papers of a point, with their expiry. */
@Injectable()
export class PointPapers {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `sales_point.not_found`, `sales_point.file_not_found` */
  add(pointId: string, input: PaperInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.paper.add', async (tx) => {
      const who = { actor: ctx.actor, permission: writeRight(ctx.actor) };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      assertAlive(point);
      if (input.fileId !== undefined) await assertFiles(tx, pointId, [input.fileId]);
      const id = tx.newId();
      await tx.execute(
        `insert into sales.point_paper (id, point_id, kind, title, number, issuer, issued_on, expires_on, file_id, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now())`,
        [
          id,
          pointId,
          input.kind,
          input.title,
          input.number ?? null,
          input.issuer ?? null,
          input.issuedOn ?? null,
          input.expiresOn ?? null,
          input.fileId ?? null,
          ctx.actor.userId,
        ],
      );
      const facts = { kind: input.kind, title: input.title };
      const same = { from: point.state, to: point.state, facts };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'add-paper', ...same });
      return { id };
    });
  }

  /** A paper that no longer counts; it stays readable. @throws `sales_point.paper_not_found`, `sales_point.paper_retired` */
  retire(pointId: string, paperId: string, reason: string, ctx: CommandContext): Promise<null> {
    return this.uow.command(ctx, 'sales.paper.retire', async (tx) => {
      const who = { actor: ctx.actor, permission: writeRight(ctx.actor) };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      const paper = await tx.maybe<{ title: string; retired: boolean }>(
        `select title, retired_at is not null as retired from sales.point_paper where id = $1 and point_id = $2 for update`,
        [paperId, pointId],
      );
      if (!paper) throw new DomainError('sales_point.paper_not_found');
      if (paper.retired) throw new DomainError('sales_point.paper_retired');
      await tx.execute(`update sales.point_paper set retired_at = platform.now(), retired_reason = $2 where id = $1`, [
        paperId,
        reason,
      ]);
      const same = { from: point.state, to: point.state, reason, facts: { title: paper.title } };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'retire-paper', ...same });
      return null;
    });
  }
}
