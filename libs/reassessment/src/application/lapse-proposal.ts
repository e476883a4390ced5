import { Injectable } from '@nestjs/common';
import { StatusDecisions } from '@app/certificates';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Author, type CommandContext, type Tx } from '@app/platform/database';
import { lapseOf, type Lapse } from '../domain/lapse';
import { windowOf } from '../domain/window';
import { CycleFilters, SHOWN } from './cycle-filters';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { FilingTerms } from './filing-terms';
import { mayMove, moveCycle } from './move-cycle';
import { PROPOSE_LAPSE } from './reassessment-access';

export interface LapsedProduct extends Lapse {
  readonly cycle: CycleRow & { readonly endsOn: LocalDate };
}

/** Most certificates of one decision. */
const MOST = 500;

/** Certificates whose end has come without a successor, and the one act that puts them into a draft decision. */
@Injectable()
export class LapseProposal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly decisions: StatusDecisions,
    private readonly filters: CycleFilters,
    private readonly terms: FilingTerms,
  ) {}

  /** What has lapsed and stands in no open decision, each with its ground. */
  lapsed(actor: Actor): Promise<LapsedProduct[]> {
    return this.uow.read((tx) => this.find(tx, actor));
  }

  /** @throws `reassessment.nothing_lapsed` */
  propose(
    cycleIds: readonly string[] | undefined,
    ctx: CommandContext,
  ): Promise<{ decisionId: string; count: number }> {
    return this.uow.command(ctx, 'reassessment.propose-lapse', async (tx) => {
      const wanted = cycleIds && new Set(cycleIds);
      const found = (await this.find(tx, ctx.actor)).filter(({ cycle }) => wanted?.has(cycle.id) ?? true);
      if (found.length === 0) throw new DomainError('reassessment.nothing_lapsed');
      const { id: decisionId } = await this.decisions.draft(tx, ctx, {
        kind: 'lapse',
        items: found.map(({ cycle, ground, explanation }) => ({
          ...{ certificateId: cycle.certificateId, ground, explanation },
          sourceId: cycle.id,
        })),
      });
      const rows = found.map(({ cycle, ground, explanation }) => ({ cycleId: cycle.id, ground, explanation }));
      await tx.execute(
        `insert into reassessment.lapse_item (decision_id, cycle_id, ground, explanation, proposed_at)
         select $1, i."cycleId", i.ground, i.explanation, platform.now()
           from jsonb_to_recordset($2) as i ("cycleId" uuid, ground text, explanation text)`,
        [decisionId, JSON.stringify(rows)],
      );
      return { decisionId, count: found.length };
    });
  }

  /** The decision is published: its certificates' cycles are over. */
  async published(tx: Tx, by: Author, decisionId: string): Promise<void> {
    const cycles = await tx.query<CycleRow & { explanation: string }>(
      `select ${CYCLE_COLUMNS}, i.explanation from reassessment.lapse_item i join reassessment.cycle c on c.id = i.cycle_id
        where i.decision_id = $1 order by c.id for update of c`,
      [decisionId],
    );
    for (const { explanation, ...cycle } of cycles)
      if (mayMove(cycle, 'lapse', 'system'))
        await moveCycle(tx, by, cycle, { action: 'lapse', role: 'system', reason: explanation, about: { decisionId } });
  }

  private async find(tx: Tx, actor: Actor): Promise<LapsedProduct[]> {
    const { today, terms } = await this.terms.today(tx);
    const { sql, params } = await this.filters.where(tx, actor.scopeFor(PROPOSE_LAPSE), {});
    const rows = await tx.query<CycleRow & { endsOn: LocalDate }>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c
        where ${sql} and c.ends_on is not null and (${SHOWN}) in ('expired', 'left')
          and c.certificate_state not in ('withdrawn', 'superseded')
          and not exists (select 1 from certificates.status_decision_item o join certificates.status_decision d on d.id = o.decision_id
                           where o.certificate_id = c.certificate_id and o.kind in ('lapse', 'withdrawal') and d.state <> 'cancelled')
        order by c.ends_on, c.id limit ${MOST}`,
      params,
    );
    return rows.flatMap((cycle) => {
      const { closesOn } = windowOf(cycle.endsOn, terms);
      const lapse = lapseOf({ ...cycle, closesOn }, today);
      return lapse ? [{ cycle, ...lapse }] : [];
    });
  }
}
