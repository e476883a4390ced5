import { Injectable } from '@nestjs/common';
import type { Actor, CommandContext, Tx } from '@app/platform/database';
import { BulkRegistry, type BulkAct, type BulkRow } from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { PlanCommands } from './plan-commands';
import { DECIDE_PLAN } from './plan-permissions';

/** Approving many plans in one act; taken back while no dossier names them. */
@Injectable()
export class ApproveManyPlans implements BulkAct {
  readonly name = 'plans.approve';
  readonly permission = DECIDE_PLAN;
  readonly watchesVersion = true;

  constructor(
    private readonly commands: PlanCommands,
    registry: BulkRegistry,
  ) {
    registry.add(this);
  }

  /** With the money that is approved: it is what an officer looks at before he says yes. */
  rows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<BulkRow[]> {
    return tx.query<BulkRow>(
      `select p.id, p.product_name as title,
              r.name || ', ' || u.name || ' · ' || replace(to_char(p.declared_total, 'FM999,999,999,999,999,990'), ',', '.') || ' đ' as subtitle,
              '/phuong-an/' || p.id as to, p.version
         from plans.plan p join producers.producer r on r.id = p.producer_id join programme.unit u on u.id = p.unit_id
        where p.id = any($1::uuid[]) and ${scopeSql('p', 2, 'producer_id', 'id')}`,
      [[...ids], ...scopeParams(actor.scopeFor(DECIDE_PLAN))],
    );
  }

  perform(tx: Tx, ctx: CommandContext, id: string, reason: string | undefined): Promise<{ version: number }> {
    return this.commands.actIn(tx, ctx, { id, action: 'approve', reason });
  }

  undo(tx: Tx, ctx: CommandContext, id: string, reason: string): Promise<{ version: number }> {
    return this.commands.actIn(tx, ctx, { id, action: 'undo-approve', reason });
  }
}
