import { Injectable } from '@nestjs/common';
import type { Actor, CommandContext, Tx } from '@app/platform/database';
import { BulkRegistry, type BulkAct, type BulkRow } from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { DECIDE_IDEA, IdeaCommands } from './idea-commands';

/** Choosing many ideas in one act; taken back while no plan has begun on them. */
@Injectable()
export class SelectManyIdeas implements BulkAct {
  readonly name = 'ideas.select';
  readonly permission = DECIDE_IDEA;
  readonly watchesVersion = true;

  constructor(
    private readonly commands: IdeaCommands,
    registry: BulkRegistry,
  ) {
    registry.add(this);
  }

  rows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<BulkRow[]> {
    return tx.query<BulkRow>(
      `select i.id, i.product_name as title, p.name || ', ' || u.name as subtitle, '/y-tuong/' || i.id as to, i.version
         from ideas.idea i join producers.producer p on p.id = i.producer_id join programme.unit u on u.id = i.unit_id
        where i.id = any($1::uuid[]) and ${scopeSql('i', 2, 'producer_id', 'id')}`,
      [[...ids], ...scopeParams(actor.scopeFor(DECIDE_IDEA))],
    );
  }

  perform(tx: Tx, ctx: CommandContext, id: string, reason: string | undefined): Promise<{ version: number }> {
    return this.commands.actIn(tx, ctx, { id, action: 'select', reason });
  }

  undo(tx: Tx, ctx: CommandContext, id: string, reason: string): Promise<{ version: number }> {
    return this.commands.actIn(tx, ctx, { id, action: 'undo-select', reason });
  }
}
