import { Inject, Injectable, Optional } from '@nestjs/common';
import { standsSinceSql, vnDaySql, type Actor, type Tx } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { readSetting } from '@app/platform/settings';
import { scopeParams, scopeSql } from '@app/programme';
import { DECIDE_INTAKE, WRITE_DOSSIER, WRITE_OPINION } from './dossier-access';
import { DossierReadPolicy } from './dossier-read-policy';
import { DUE, FROM, SEND_UP } from './dossier-rows';
import { PAPER_REMINDER_DAYS } from './paper-settings';
import { FollowUps } from './follow-ups';
import { IN_DOSSIERS, paperInUse } from './papers-in-use';

interface RunningOut {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  /** One of the products that use it, and how many do. */
  readonly product: string;
  readonly products: number;
  readonly expiresOn: string;
}

interface DeskRow {
  readonly id: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly dueOn: string | null;
  readonly since: string;
}

/** Day on which a filed dossier came to the desk that has it: filed, or sent up from the level that only gave its opinion. */
const AT_THIS_DESK_SINCE = vnDaySql(
  `greatest(d.submitted_at, (select n.sent_at from dossiers.opinion n where n.dossier_id = d.id), d.created_at)`,
);

/** What waits in dossiers: drafts, supplements and papers that run out for who writes, opinions and intake for the desks. */
@Injectable()
export class DossierWorklist implements WorklistSource {
  constructor(
    worklist: WorklistRegistry,
    private readonly followUps: FollowUps,
    @Optional() @Inject(DossierReadPolicy) private readonly policy?: DossierReadPolicy,
  ) {
    worklist.add(this);
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    return [
      ...(await this.ownItems(tx, actor)),
      ...(await this.paperItems(tx, actor)),
      ...(await this.opinionItems(tx, actor)),
      ...(await this.deskItems(tx, actor)),
    ];
  }

  private async ownItems(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(WRITE_DOSSIER)) return [];
    const rows = await tx.query<{
      id: string;
      productId: string;
      productName: string;
      unitId: string;
      kind: string;
      state: string;
      dueOn: string | null;
      since: string;
      sendUpOn: string | null;
    }>(
      `select d.id, d.product_id as "productId", p.name as "productName", d.unit_id as "unitId", d.kind, d.state, ${DUE} as "dueOn",
              coalesce(${standsSinceSql('dossier', 'd.id')}, ${vnDaySql('d.created_at')}) as since,
              to_char(${SEND_UP}, 'DD/MM/YYYY') as "sendUpOn"
         from ${FROM} where d.state in ('draft', 'supplement-asked') and ${scopeSql('d', 1, 'producer_id', 'id')} order by "dueOn" nulls last, d.id limit ${WORKLIST_ROWS + 1}`,
      scopeParams(actor.scopeFor(WRITE_DOSSIER)),
    );
    const reminds = actor.can(DECIDE_INTAKE);
    const item = (row: (typeof rows)[number]): WorklistItem => ({
      kind: 'dossier',
      title: row.productName,
      subtitle: row.state === 'draft' ? draftText(row.dueOn, row.sendUpOn) : 'Hồ sơ cần bổ sung',
      to: `/ho-so/${row.id}`,
      dueOn: row.dueOn,
      since: row.since,
      unitId: row.unitId,
      ...(reminds ? { bulk: { act: 'dossiers.remind', id: row.id } } : {}),
    });
    return upTo(await this.followUps.withWindows(tx, rows), item, '/ho-so');
  }

  /**
   * For the producer itself: papers in use whose last day is within the reminder days, or has passed, until a newer one replaces
   * them. Nobody is told of a wallet that a conflict of interest closes.
   */
  private async paperItems(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const { organisationIds } = actor.scopeFor(WRITE_DOSSIER);
    if (!actor.can(WRITE_DOSSIER) || organisationIds.length === 0) return [];
    const days = await readSetting(tx, PAPER_REMINDER_DAYS);
    const hidden = this.policy ? await this.policy.hiddenFrom(tx, actor.userId) : [];
    const rows = await tx.query<RunningOut>(
      `select p.id, p.title, r.unit_id as "unitId", p.expires_on as "expiresOn",
              u.product, u.products
         from dossiers.paper p join producers.producer r on r.id = p.producer_id
         cross join lateral (
           select min(t.name) as product, count(distinct t.id)::int as products
             from ${IN_DOSSIERS} join producers.product t on t.id = d.product_id where ${paperInUse('p')}) u
        where p.producer_id = any($1::uuid[]) and p.expires_on <= platform.today() + $2::int
          and not exists (select 1 from dossiers.paper n where n.replaces_id = p.id)
          and u.products > 0
          and not exists (select 1 from dossiers.dossier h where h.producer_id = p.producer_id and h.id = any($3::uuid[]))
        order by p.expires_on, p.id limit ${WORKLIST_ROWS + 1}`,
      [[...organisationIds], Math.max(...days), hidden],
    );
    const item = ({ id, title, unitId, product, products, expiresOn }: RunningOut): WorklistItem => ({
      kind: 'paper',
      title,
      subtitle: `Giấy tờ cần thay, đang dùng cho ${product}${products > 1 ? ` và ${products - 1} sản phẩm khác` : ''}`,
      to: `/tu-giay-to/${id}`,
      dueOn: expiresOn,
      unitId,
    });
    return upTo(rows, item, '/tu-giay-to');
  }

  private async opinionItems(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(WRITE_OPINION)) return [];
    const rows = await this.atDesk(
      tx,
      actor,
      WRITE_OPINION,
      `exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null)`,
    );
    return upTo(rows, (row) => this.waitingItem(row, 'Hồ sơ chờ ý kiến của xã'), '/ho-so?cho-toi=co');
  }

  private async deskItems(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(DECIDE_INTAKE)) return [];
    const rows = await this.atDesk(
      tx,
      actor,
      DECIDE_INTAKE,
      `not exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null)`,
    );
    const item = (row: DeskRow): WorklistItem => ({
      ...this.waitingItem(row, 'Hồ sơ chờ tiếp nhận'),
      bulk: { act: 'dossiers.accept', id: row.id },
    });
    return upTo(rows, item, '/ho-so?cho-toi=co');
  }

  private waitingItem(row: DeskRow, what: string): WorklistItem {
    return {
      kind: 'dossier',
      title: row.productName,
      subtitle: `${what} · ${row.producerName}`,
      to: `/ho-so/${row.id}`,
      dueOn: row.dueOn,
      since: row.since,
      unitId: row.unitId,
    };
  }

  private atDesk(tx: Tx, actor: Actor, permission: string, condition: string) {
    const scope = actor.scopeFor(permission);
    return tx.query<DeskRow>(
      `select d.id, p.name as "productName", r.name as "producerName", d.unit_id as "unitId",
              (select n.due_on from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null) as "dueOn",
              ${AT_THIS_DESK_SINCE} as since
         from ${FROM} join programme.unit k on k.id = d.desk_unit_id
        where d.state = 'submitted' and ${condition}
          and (($1::boolean and k.kind = 'province')
               or exists (select 1 from programme.unit_scope us where us.unit_id = d.desk_unit_id and us.ancestor_id = any($2::text[])))
        order by "dueOn" nulls last, d.id limit ${WORKLIST_ROWS + 1}`,
      [scope.all, [...scope.unitIds]],
    );
  }
}

/** A round without a last day for filing still has one by which the first desk sends dossiers up. */
const draftText = (dueOn: string | null, sendUpOn: string | null): string =>
  dueOn === null && sendUpOn !== null
    ? `Hồ sơ đang chuẩn bị; phải được gửi lên tỉnh chậm nhất ngày ${sendUpOn}`
    : 'Hồ sơ đang chuẩn bị';
