import { Injectable } from '@nestjs/common';
import { ResultWarnings, type ResultWarning } from '@app/evaluation';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { changesBetween, lineOf, type LineChange, type ListLine } from '../domain/list-changes';
import { ComplaintQueries, type ComplaintWarning } from './complaint-queries';
import { DecisionQueries } from './decision-queries';
import type { DecisionDetail } from './decision-queries';

/** What has changed since the approver, or anybody, saw the list last. */
export interface DraftChanges {
  readonly since: string;
  readonly preparedByName: string;
  /** Why that draft came back, or was given up. */
  readonly reason: string | null;
  readonly lines: readonly LineChange[];
}

export interface ApprovalView {
  /** Null when there was no earlier draft. */
  readonly changes: DraftChanges | null;
  readonly warnings: readonly (ResultWarning & { readonly productName: string })[];
  /** Complaints about these results, and open ones about earlier results of the same products. */
  readonly complaints: readonly (ComplaintWarning & { readonly productName: string; readonly aboutThis: boolean })[];
}

/** For who approves: what moved since the last draft, and what to look at before signing. */
@Injectable()
export class ApprovalQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly decisions: DecisionQueries,
    private readonly warnings: ResultWarnings,
    private readonly complaints: ComplaintQueries,
  ) {}

  /** @throws `ranking.decision_not_found` */
  async view(actor: Actor, id: string): Promise<ApprovalView> {
    const decision = await this.decisions.get(actor, id);
    const names = new Map(decision.items.map((item) => [item.caseId, item.facts.productName]));
    return this.uow.read(async (tx) => {
      const found = await this.warnings.of(tx, [...names.keys()]);
      const hidden = decision.hidden > 0;
      const products = new Map(decision.items.map((item) => [item.productId, item.facts.productName]));
      const complaints = await this.complaints.warnings(tx, [...names.keys()], [...products.keys()]);
      return {
        changes: hidden ? null : await this.changes(tx, decision),
        warnings: found.map((warning) => ({ ...warning, productName: names.get(warning.caseId) ?? '' })),
        complaints: complaints.map((each) => ({
          ...each,
          productName: products.get(each.productId) ?? '',
          aboutThis: names.has(each.caseId),
        })),
      };
    });
  }

  /** Compared with the draft before the one that was handed in last; a new decision with what was cancelled before it. */
  private async changes(tx: Tx, decision: DecisionDetail): Promise<DraftChanges | null> {
    const skip = decision.state === 'draft' ? 0 : 1;
    const before = await tx.maybe<{ lines: ListLine[]; at: string; by: string; decisionId: string }>(
      `select s.lines, s.at, u.display_name as by, s.decision_id as "decisionId"
         from ranking.decision_snapshot s join ranking.decision d on d.id = s.decision_id
         join identity.app_user u on u.id = s.prepared_by
        where (d.id = $1 or (d.state = 'cancelled' and d.round_id = $2 and d.level = $3 and d.unit_id = $4 and d.id < $1))
          and s.id not in (select x.id from ranking.decision_snapshot x where x.decision_id = $1 order by x.id desc limit $5)
        order by s.id desc limit 1`,
      [decision.id, decision.roundId, decision.level, decision.unitId, skip],
    );
    if (!before) return null;
    const back = await tx.maybe<{ reason: string | null }>(
      `select h.reason from platform.history h where h.entity = 'decision' and h.entity_id = $1 and h.action in ('return', 'cancel')
          and h.at >= $2 order by h.seq limit 1`,
      [before.decisionId, before.at],
    );
    return {
      since: before.at,
      preparedByName: before.by,
      reason: back?.reason ?? null,
      lines: changesBetween(before.lines, decision.items.map(lineOf)),
    };
  }
}
