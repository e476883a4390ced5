import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '@app/platform/database';
import { WorklistRegistry, type WorklistItem, type WorklistSource } from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { DECIDE_INTAKE, WRITE_DOSSIER, WRITE_OPINION } from './dossier-access';
import { DUE, FROM } from './dossier-rows';

/** What waits in dossiers: drafts and supplements for who writes, opinions and intake for the desks. */
@Injectable()
export class DossierWorklist implements WorklistSource {
  constructor(worklist: WorklistRegistry) {
    worklist.add(this);
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    return [
      ...(await this.ownItems(tx, actor)),
      ...(await this.opinionItems(tx, actor)),
      ...(await this.deskItems(tx, actor)),
    ];
  }

  private async ownItems(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(WRITE_DOSSIER)) return [];
    const rows = await tx.query<{ id: string; productName: string; state: string; dueOn: string | null }>(
      `select d.id, p.name as "productName", d.state, ${DUE} as "dueOn"
         from ${FROM} where d.state in ('draft', 'supplement-asked') and ${scopeSql('d', 1, 'producer_id', 'id')} order by d.id limit 50`,
      scopeParams(actor.scopeFor(WRITE_DOSSIER)),
    );
    return rows.map((row) => ({
      kind: 'dossier',
      title: row.productName,
      subtitle: row.state === 'draft' ? 'Hồ sơ đang chuẩn bị' : 'Hồ sơ cần bổ sung',
      to: `/ho-so/${row.id}`,
      dueOn: row.dueOn,
    }));
  }

  private async opinionItems(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(WRITE_OPINION)) return [];
    const rows = await this.atDesk(
      tx,
      actor,
      WRITE_OPINION,
      `exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null)`,
    );
    return rows.map((row) => this.waitingItem(row, 'Hồ sơ chờ ý kiến của xã'));
  }

  private async deskItems(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(DECIDE_INTAKE)) return [];
    const rows = await this.atDesk(
      tx,
      actor,
      DECIDE_INTAKE,
      `not exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null)`,
    );
    return rows.map((row) => this.waitingItem(row, 'Hồ sơ chờ tiếp nhận'));
  }

  private waitingItem(
    row: { id: string; productName: string; producerName: string; dueOn: string | null },
    what: string,
  ): WorklistItem {
    return {
      kind: 'dossier',
      title: row.productName,
      subtitle: `${what} · ${row.producerName}`,
      to: `/ho-so/${row.id}`,
      dueOn: row.dueOn,
    };
  }

  private atDesk(tx: Tx, actor: Actor, permission: string, condition: string) {
    const scope = actor.scopeFor(permission);
    return tx.query<{ id: string; productName: string; producerName: string; dueOn: string | null }>(
      `select d.id, p.name as "productName", r.name as "producerName",
              (select n.due_on from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null) as "dueOn"
         from ${FROM} join programme.unit k on k.id = d.desk_unit_id
        where d.state = 'submitted' and ${condition}
          and (($1::boolean and k.kind = 'province')
               or exists (select 1 from programme.unit_scope us where us.unit_id = d.desk_unit_id and us.ancestor_id = any($2::text[])))
        order by "dueOn" nulls last, d.id limit 100`,
      [scope.all, [...scope.unitIds]],
    );
  }
}
