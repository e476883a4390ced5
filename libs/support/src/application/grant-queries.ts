import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { historyOf, UnitOfWork, vnDaySql, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { grantWorkflow, type GrantState } from '../domain/grant-workflow';
import { conditionFault } from '../domain/policy';
import { GRANT_COLUMNS, GRANT_FROM, loadGrant, type GrantRow } from './grant-record';
import { ProductStanding } from './product-standing';
import { lineOf } from './resolutions';
import { DECIDE_GRANT, grantRoles, PROPOSE_GRANT, READ_SUPPORT } from './support-access';

export interface GrantFilter {
  readonly q: string | undefined;
  readonly state: GrantState | undefined;
  readonly year: number | undefined;
  readonly resolutionId: string | undefined;
  readonly productId: string | undefined;
  readonly producerId: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Disbursement {
  readonly amount: string;
  readonly paidOn: LocalDate;
  readonly voucherNo: string;
}

export interface GrantDetail extends GrantRow {
  readonly disbursements: readonly Disbursement[];
  readonly allowedActions: readonly string[];
  readonly history: readonly HistoryEntry[];
}

export interface Candidate {
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly stars: number | null;
}

/** Grants for those who may see their producer, and what waits for a decision. */
@Injectable()
export class GrantQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly standing: ProductStanding,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Newest first. */
  list(actor: Actor, filter: GrantFilter): Promise<GrantRow[]> {
    return this.uow.read((tx) =>
      tx.query<GrantRow>(
        `select ${GRANT_COLUMNS} from ${GRANT_FROM}
          where ${scopeSql('g', 1)} and ($4::text is null or g.state = $4) and ($5::int is null or g.year = $5)
            and ($6::uuid is null or g.resolution_id = $6) and ($7::uuid is null or g.product_id = $7)
            and ($8::uuid is null or g.producer_id = $8)
            and ($9::text is null or platform.fold(g.product_name || ' ' || g.producer_name) like '%' || platform.fold($9) || '%')
            and ($10::uuid is null or g.id < $10)
          order by g.id desc limit $11`,
        [
          ...scopeParams(actor.scopeFor(READ_SUPPORT)),
          ...[filter.state ?? null, filter.year ?? null, filter.resolutionId ?? null, filter.productId ?? null],
          ...[filter.producerId ?? null, filter.q ?? null, filter.after ?? null, filter.limit + 1],
        ],
      ),
    );
  }

  /** @throws `support.grant_not_found` */
  get(actor: Actor, id: string): Promise<GrantDetail> {
    return this.uow.read(async (tx) => {
      const grant = await loadGrant(tx, id, { scope: actor.scopeFor(READ_SUPPORT) });
      const disbursements = await tx.query<Disbursement>(
        `select amount, paid_on as "paidOn", voucher_no as "voucherNo" from support.disbursement where grant_id = $1 order by id`,
        [id],
      );
      return {
        ...grant,
        disbursements,
        allowedActions: this.allowed(actor, grant),
        history: await historyOf(tx, 'support-grant', id),
      };
    });
  }

  /** Products of one's area that the line reaches and that have no grant of it; by name. @throws `support.line_not_found` */
  candidates(actor: Actor, lineId: string, q: string | undefined): Promise<Candidate[]> {
    return this.uow.read(async (tx) => {
      const line = await lineOf(tx, lineId);
      const rows = await tx.query<{ id: string }>(
        `select p.id from producers.product p join producers.producer r on r.id = p.producer_id
          where p.state = 'active' and ${scopeSql('r', 1, 'id')}
            and ($4::text is null or platform.fold(p.name) like '%' || platform.fold($4) || '%'
                 or platform.fold(r.name) like '%' || platform.fold($4) || '%')
            and ($5::int[] = '{}' or exists (select 1 from certificates.certificate c where c.product_id = p.id and c.stars = any($5)))
            and ($6::boolean or not exists (select 1 from support.support_grant g
                  where g.line_id = $7 and g.product_id = p.id and g.state <> 'cancelled'))
          order by platform.fold(p.name), p.id limit 60`,
        [...scopeParams(actor.scopeFor(PROPOSE_GRANT)), q ?? null, line.stars, line.repeatable, lineId],
      );
      const standing = await this.standing.of(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.flatMap(({ id }) => {
        const found = standing.get(id);
        if (!found || conditionFault(line, found.facts)) return [];
        const { product, certificate } = found;
        return [
          {
            productId: id,
            productName: product.name,
            producerName: product.producerName,
            stars: certificate?.stars ?? null,
          },
        ];
      });
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(DECIDE_GRANT)) return [];
    const rows = await tx.query<{ id: string; productName: string; unitId: string; lineTitle: string; since: string }>(
      `select g.id, g.unit_id as "unitId", g.product_name as "productName", l.title as "lineTitle",
              ${vnDaySql('g.proposed_at')} as since
         from support.support_grant g join support.policy_line l on l.id = g.line_id
        where g.state = 'proposed' and g.proposed_by <> $4 and ${scopeSql('g', 1)} order by g.id limit ${WORKLIST_ROWS + 1}`,
      [...scopeParams(actor.scopeFor(DECIDE_GRANT)), actor.userId],
    );
    const item = (row: (typeof rows)[number]): WorklistItem => ({
      kind: 'support-grant',
      title: `Đề nghị hỗ trợ · ${row.productName}`,
      subtitle: `Chờ quyết định · ${row.lineTitle}`,
      to: `/ho-tro/khoan/${row.id}`,
      dueOn: null,
      since: row.since,
      unitId: row.unitId,
    });
    return upTo(rows, item, '/ho-tro/khoan?trang-thai=proposed');
  }

  /** Whoever proposed is not offered the decision; payment waits for the acceptance record. */
  private allowed(actor: Actor, grant: GrantRow): string[] {
    return grantWorkflow.allowedActions(grant.state, grantRoles(actor)).filter((action) => {
      if (action === 'decide') return grant.proposedBy !== actor.userId;
      if (grant.state !== 'decided') return true;
      return action === 'pay' ? !grant.needsAcceptance : action !== 'accept' || grant.needsAcceptance;
    });
  }
}
