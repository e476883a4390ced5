import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { JourneyFacts } from '../domain/steps';

export type ResumeKind = 'idea' | 'plan' | 'dossier' | 'self-score';

export interface ResumePoint {
  readonly recordId: string;
  readonly recordKind: ResumeKind;
  /** Name of the field, or key of the criterion. */
  readonly field: string;
  readonly at: string;
}

/** Where a person left off in a form; kept on the server, so that another device goes on at the same field. */
@Injectable()
export class ResumePoints {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `journey.not_found` for a record out of reach */
  put(point: Omit<ResumePoint, 'at'>, permission: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'journeys.resume', async (tx) => {
      const known = await tx.query(
        `select 1 from journeys.record r join producers.producer p on p.id = r.producer_id
          where r.id = $1 and (${scopeSql('p', 2, 'id')} or r.id = any($4::uuid[])) limit 1`,
        [point.recordId, ...scopeParams(ctx.actor.scopeFor(permission))],
      );
      if (known.length === 0) throw new DomainError('journey.not_found');
      await tx.execute(
        `insert into journeys.resume_point (user_id, record_id, record_kind, field, at) values ($1, $2, $3, $4, platform.now())
         on conflict (user_id, record_id, record_kind) do update set field = excluded.field, at = excluded.at`,
        [ctx.actor.userId, point.recordId, point.recordKind, point.field],
      );
    });
  }

  /** Points of this person at records that are still being written, newest first. */
  newestOf(tx: Tx, userId: string, ways: readonly JourneyFacts[]): Promise<ResumePoint[]> {
    const open = ways.flatMap(({ idea, plan, dossier }) => [
      ...(idea && ['draft', 'returned'].includes(idea.state) ? [idea.id] : []),
      ...(plan && ['draft', 'returned'].includes(plan.state) ? [plan.id] : []),
      ...(dossier && ['draft', 'supplement-asked'].includes(dossier.state) ? [dossier.id] : []),
    ]);
    return tx.query<ResumePoint>(
      `select record_id as "recordId", record_kind as "recordKind", field, at from journeys.resume_point
        where user_id = $1 and record_id = any($2::uuid[]) order by at desc limit 1000`,
      [userId, open],
    );
  }
}
