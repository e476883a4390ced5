import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { BulkRegistry, type BulkAct, type BulkRow } from '@app/platform/http';
import { faultOf, tried, wouldRefuse, type BulkFault } from './bulk-rows';

export interface PickedRow {
  readonly id: string;
  /** The version that the officer saw in the preview. */
  readonly version: number;
}

export interface BulkPreviewRow extends BulkRow {
  readonly fault: BulkFault | null;
}

interface StoredItem {
  readonly rowId: string;
  readonly version: number;
}

const UNDO_REASON = 'Hoàn tác việc làm hàng loạt trong ngày';

/** No row goes away or comes in between: always in the same order, so two acts never wait for each other. */
const inOrder = <R extends { readonly id: string }>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * One act on many rows: shown before, done in one transaction with an outcome for each, and taken back until the end of the
 * Vietnamese day where nobody has built on it.
 */
@Injectable()
export class BulkActs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registry: BulkRegistry,
  ) {}

  /** What would become of each row. @throws `bulk.act_unknown`, `auth.forbidden` */
  preview(actor: Actor, name: string, ids: readonly string[], about: string): Promise<BulkPreviewRow[]> {
    const act = this.actOf(actor, name);
    return this.uow.run(async (tx) => {
      const found = new Map((await act.rows(tx, actor, ids)).map((row) => [row.id, row]));
      const ctx = { actor, requestId: about, idempotencyKey: about, fingerprint: about };
      const faults = new Map<string, DomainError | undefined>();
      for (const { id } of inOrder([...found.values()]))
        faults.set(id, await wouldRefuse(tx, () => act.perform(tx, ctx, id, undefined)));
      return ids.flatMap((id) => {
        const row = found.get(id);
        const fault = faults.get(id);
        return row === undefined ? [] : [{ ...row, fault: fault === undefined ? null : faultOf(fault.code) }];
      });
    });
  }

  /**
   * Does it to every row that allows it; the others keep the reason. Nothing is recorded where no row went.
   * @throws `bulk.act_unknown`, `bulk.nothing_done`
   */
  perform(
    input: { act: string; rows: readonly PickedRow[]; reason?: string | undefined },
    ctx: CommandContext,
  ): Promise<{ id: string; done: number; refused: number }> {
    const act = this.actOf(ctx.actor, input.act);
    return this.uow.command(ctx, 'identity.bulk.perform', async (tx) => {
      const outcomes = new Map<string, { version: number } | DomainError>();
      for (const { id, version } of inOrder(input.rows)) {
        const seen = act.watchesVersion ? { ...ctx, expectedVersion: version } : ctx;
        outcomes.set(id, await tried(tx, () => act.perform(tx, seen, id, input.reason)));
      }
      const items = [...new Set(input.rows.map(({ id }) => id))].map((rowId, position) => {
        const outcome = outcomes.get(rowId);
        return outcome === undefined || outcome instanceof DomainError
          ? { rowId, position, version: null, fault: outcome?.code ?? 'bulk.nothing_done' }
          : { rowId, position, version: outcome.version, fault: null };
      });
      const done = items.filter(({ fault }) => fault === null).length;
      if (done === 0) throw new DomainError('bulk.nothing_done');
      return { id: await this.keep(tx, ctx, input, items), done, refused: items.length - done };
    });
  }

  /** Takes back what nobody has built on; asked again later it tries the rest. @throws `bulk.not_found`, `bulk.day_over`, `bulk.nothing_undone` */
  undo(id: string, ctx: CommandContext): Promise<{ undone: number; kept: number }> {
    return this.uow.command(ctx, 'identity.bulk.undo', async (tx) => {
      const stored = await tx.maybe<{ act: string; over: boolean }>(
        `select act, platform.now() >= undo_until as over from identity.bulk_act where id = $1 and by_user = $2 for update`,
        [id, ctx.actor.userId],
      );
      if (stored === undefined) throw new DomainError('bulk.not_found');
      if (stored.over) throw new DomainError('bulk.day_over');
      const act = this.actOf(ctx.actor, stored.act);
      const items = await standing(tx, id);
      let undone = 0;
      for (const item of items) {
        const outcome = await tried(tx, () => undoOne(tx, act, ctx, item));
        if (outcome instanceof DomainError) continue;
        await tx.execute(
          `insert into identity.bulk_undo (act_id, row_id, by_user, at) values ($1, $2, $3, platform.now())`,
          [id, item.rowId, ctx.actor.userId],
        );
        undone += 1;
      }
      if (undone === 0) throw new DomainError('bulk.nothing_undone');
      return { undone, kept: items.length - undone };
    });
  }

  /** Why a row cannot be taken back now, by row. */
  async undoFaults(tx: Tx, actor: Actor, act: BulkAct, actId: string): Promise<Map<string, BulkFault | null>> {
    const ctx = { actor, requestId: actId, idempotencyKey: actId, fingerprint: actId };
    const faults = new Map<string, BulkFault | null>();
    for (const item of await standing(tx, actId)) {
      const fault = await wouldRefuse(tx, () => undoOne(tx, act, ctx, item));
      faults.set(item.rowId, fault === undefined ? null : faultOf(fault.code));
    }
    return faults;
  }

  private async keep(
    tx: Tx,
    ctx: CommandContext,
    input: { act: string; reason?: string | undefined },
    items: readonly object[],
  ): Promise<string> {
    const id = tx.newId();
    await tx.execute(
      `insert into identity.bulk_act (id, act, by_user, reason, at, undo_until, request_id)
       values ($1, $2, $3, $4, platform.now(), (platform.today() + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', $5)`,
      [id, input.act, ctx.actor.userId, input.reason ?? null, ctx.requestId],
    );
    await tx.execute(
      `insert into identity.bulk_item (act_id, row_id, position, version, fault)
       select $1, i."rowId", i.position, i.version, i.fault
         from jsonb_to_recordset($2) as i ("rowId" uuid, position int, version int, fault text)`,
      [id, JSON.stringify(items)],
    );
    return id;
  }

  private actOf(actor: Actor, name: string): BulkAct {
    const act = this.registry.get(name);
    if (act === undefined) throw new DomainError('bulk.act_unknown');
    if (!actor.can(act.permission)) throw new DomainError('auth.forbidden');
    return act;
  }
}

/** Rows of an act that were done and stand. */
const standing = (tx: Tx, actId: string): Promise<StoredItem[]> =>
  tx.query<StoredItem>(
    `select i.row_id as "rowId", i.version from identity.bulk_item i
      where i.act_id = $1 and i.version is not null
        and not exists (select 1 from identity.bulk_undo u where u.act_id = i.act_id and u.row_id = i.row_id)
      order by i.row_id`,
    [actId],
  );

async function undoOne(tx: Tx, act: BulkAct, ctx: CommandContext, item: StoredItem): Promise<{ version: number }> {
  const seen = act.watchesVersion ? { ...ctx, expectedVersion: item.version } : ctx;
  try {
    return await act.undo(tx, seen, item.rowId, UNDO_REASON);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'conflict.stale_version') throw new DomainError('bulk.built_on');
    throw error;
  }
}
