import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { BulkRegistry } from '@app/platform/http';
import { BulkActs } from './bulk-acts';
import { faultOf, type BulkFault } from './bulk-rows';

export interface BulkActRow {
  readonly id: string;
  readonly act: string;
  readonly reason: string | null;
  readonly at: string;
  readonly undoUntil: string;
  readonly isOpen: boolean;
  readonly done: number;
  readonly refused: number;
  readonly undone: number;
}

export interface BulkItemRow {
  readonly id: string;
  /** Null: this person may not see the row any more. */
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly to: string | null;
  readonly fault: BulkFault | null;
  readonly undoneAt: string | null;
  /** Why it cannot be taken back; null where it can, was not done, or was taken back. */
  readonly undoFault: BulkFault | null;
}

const COLUMNS = `b.id, b.act, b.reason, b.at, b.undo_until as "undoUntil", platform.now() < b.undo_until as "isOpen",
  (select count(*)::int from identity.bulk_item i where i.act_id = b.id and i.version is not null) as done,
  (select count(*)::int from identity.bulk_item i where i.act_id = b.id and i.version is null) as refused,
  (select count(*)::int from identity.bulk_undo u where u.act_id = b.id) as undone`;

/** One's own acts on many rows, and what became of each row. */
@Injectable()
export class BulkQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registry: BulkRegistry,
    private readonly acts: BulkActs,
  ) {}

  /** Newest first. */
  list(actor: Actor, page: { after: string | undefined; limit: number }): Promise<BulkActRow[]> {
    return this.uow.read((tx) =>
      tx.query<BulkActRow>(
        `select ${COLUMNS} from identity.bulk_act b where b.by_user = $1 and ($2::uuid is null or b.id < $2) order by b.id desc limit $3`,
        [actor.userId, page.after ?? null, page.limit + 1],
      ),
    );
  }

  /** @throws `bulk.not_found` */
  get(actor: Actor, id: string): Promise<BulkActRow & { items: BulkItemRow[] }> {
    return this.uow.run(async (tx) => {
      const found = await tx.maybe<BulkActRow>(
        `select ${COLUMNS} from identity.bulk_act b where b.id = $1 and b.by_user = $2`,
        [id, actor.userId],
      );
      if (found === undefined) throw new DomainError('bulk.not_found');
      return { ...found, items: await this.items(tx, actor, found) };
    });
  }

  private async items(tx: Tx, actor: Actor, { id, act: name, isOpen }: BulkActRow): Promise<BulkItemRow[]> {
    const stored = await tx.query<{ rowId: string; fault: string | null; undoneAt: string | null }>(
      `select i.row_id as "rowId", i.fault, u.at as "undoneAt" from identity.bulk_item i
         left join identity.bulk_undo u on u.act_id = i.act_id and u.row_id = i.row_id
        where i.act_id = $1 order by i.position`,
      [id],
    );
    const act = this.registry.get(name);
    const mayAct = act !== undefined && actor.can(act.permission);
    const ids = stored.map(({ rowId }) => rowId);
    const rows = new Map((mayAct ? await act.rows(tx, actor, ids) : []).map((row) => [row.id, row]));
    const undoFaults = mayAct && isOpen ? await this.acts.undoFaults(tx, actor, act, id) : new Map<string, BulkFault>();
    return stored.map(({ rowId, fault, undoneAt }) => {
      const row = rows.get(rowId);
      return {
        id: rowId,
        title: row?.title ?? null,
        subtitle: row?.subtitle ?? null,
        to: row?.to ?? null,
        fault: fault === null ? null : faultOf(fault),
        undoneAt,
        undoFault: undoFaults.get(rowId) ?? null,
      };
    });
  }
}
