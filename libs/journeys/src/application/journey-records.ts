import { Injectable, Inject, Optional } from '@nestjs/common';
import { CriteriaFacade, decidingLevelOf, levelOf, type Procedure } from '@app/criteria';
import { DossiersFacade } from '@app/dossiers';
import type { Tx } from '@app/platform/database';
import type { DossierFacts, IdeaFacts, JourneyFacts, PlanFacts } from '../domain/steps';
import { JourneyOutcomes } from './journey-outcomes';

type Kept<T> = T & { readonly journeyId: string };

interface DossierRow {
  readonly journeyId: string;
  readonly id: string;
  readonly productId: string;
  readonly kind: string;
  readonly state: DossierFacts['state'];
  readonly waitsForOpinion: boolean;
  readonly dueOn: string | null;
  readonly sendUpOn: string | null;
  readonly procedureId: string | null;
  readonly desk: string | null;
  readonly deskUnit: string | null;
  readonly finishDays: Readonly<Record<string, string>>;
}

const OF = `from journeys.record r`;
const WHICH = `r.producer_id = any($1::uuid[]) and r.journey_id = any($2::uuid[])`;

/** The records of several ways, each kind in one statement: the newest idea, its plan, the newest dossier. */
@Injectable()
export class JourneyRecords {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly dossierFacts: DossiersFacade,
    @Optional() @Inject(JourneyOutcomes) private readonly outcomes?: JourneyOutcomes,
  ) {}

  async of(tx: Tx, producerIds: readonly string[], journeyIds: readonly string[]): Promise<Map<string, JourneyFacts>> {
    const which = [[...new Set(producerIds)], [...journeyIds]];
    const ideas = byJourney(await this.ideas(tx, which));
    const plans = byJourney(await this.plans(tx, which));
    const dossiers = byJourney(await this.dossiers(tx, which));
    const ids = [...dossiers.values()].map(({ id }) => id);
    const outcomes = await this.outcomes?.outcomesOf(tx, ids);
    return new Map(
      journeyIds.map((id) => {
        const dossier = dossiers.get(id);
        const outcome = dossier && outcomes?.get(dossier.id);
        return [id, { idea: ideas.get(id), plan: plans.get(id), dossier, outcome }];
      }),
    );
  }

  private ideas(tx: Tx, which: unknown[]): Promise<Kept<IdeaFacts>[]> {
    return tx.query(
      `select distinct on (r.journey_id) r.journey_id as "journeyId", i.id, i.state,
              array_remove(array[case when i.description = '' then 'description' end, case when i.core_value = '' then 'coreValue' end,
                case when i.packing_unit = '' then 'packingUnit' end, case when i.raw_material = '' then 'rawMaterial' end,
                case when i.material_source = '' then 'materialSource' end, case when i.distinction = '' then 'distinction' end], null) as missing
         ${OF} join ideas.idea i on i.id = r.id where r.kind = 'idea' and ${WHICH} order by r.journey_id, i.id desc`,
      which,
    );
  }

  private plans(tx: Tx, which: unknown[]): Promise<Kept<PlanFacts>[]> {
    return tx.query(
      `select distinct on (r.journey_id) r.journey_id as "journeyId", l.id, l.state,
              array(select s.name from unnest(array['organisation', 'staff', 'goals', 'product', 'market', 'production']) as s (name)
                     where coalesce(l.sections ->> s.name, '') = '')
              || case when l.declared_total <> coalesce((select sum(c.amount) from plans.plan_capital c where c.plan_id = l.id), 0)
                        or l.declared_total = 0 then array['capital'] else array[]::text[] end as missing
         ${OF} join plans.plan l on l.id = r.id where r.kind = 'plan' and ${WHICH} order by r.journey_id, l.id desc`,
      which,
    );
  }

  private async dossiers(tx: Tx, which: unknown[]): Promise<Kept<DossierFacts>[]> {
    const rows = await tx.query<DossierRow>(
      `select distinct on (r.journey_id) r.journey_id as "journeyId", d.id, d.product_id as "productId", d.kind, d.state, d.desk, u.name as "deskUnit",
              coalesce(d.procedure_id, o.procedure_id) as "procedureId",
              exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null) as "waitsForOpinion",
              case d.state
                when 'draft' then (select min(t.due_on) from programme.round_deadline t where t.round_id = d.round_id and t.task = 'file')
                when 'supplement-asked' then (select s.due_on from dossiers.supplement_request s
                                               where s.dossier_id = d.id and s.answered_at is null order by s.asked_at desc limit 1)
                when 'submitted' then (select n.due_on from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null) end as "dueOn",
              case when d.state = 'draft' and d.kind <> 'reassessment' then
                (select min(t.due_on) from programme.round_deadline t
                  where t.round_id = d.round_id and t.task = 'send-up' and t.due_on >= platform.today()) end as "sendUpOn",
              coalesce((select jsonb_object_agg(t.level, t.due_on) from programme.round_deadline t
                         where t.round_id = d.round_id and t.task = 'finish'), '{}') as "finishDays"
         ${OF} join dossiers.dossier d on d.id = r.id join programme.round o on o.id = d.round_id
         left join programme.unit u on u.id = d.desk_unit_id
        where r.kind = 'dossier' and ${WHICH} order by r.journey_id, d.id desc`,
      which,
    );
    const procedures = new Map<string, Procedure>();
    for (const id of new Set(rows.flatMap(({ procedureId }) => procedureId ?? [])))
      procedures.set(id, await this.criteria.procedure(tx, id));
    const sittings = await this.dossierFacts.sittings(
      tx,
      rows.filter(({ state }) => state === 'accepted').map(({ id }) => id),
    );
    const told = await this.dossierFacts.withWindows(tx, rows);
    return told.map((row) => factsOf(row, procedures.get(row.procedureId ?? ''), sittings.get(row.id)));
  }
}

function factsOf(row: DossierRow, procedure: Procedure | undefined, sitting: string | undefined): Kept<DossierFacts> {
  const { journeyId, id, state, waitsForOpinion, dueOn, sendUpOn, desk, deskUnit, finishDays } = row;
  const level = procedure && decidingLevelOf(procedure, procedure.certificate.leastStars)?.level;
  const label = procedure && desk !== null ? levelOf(procedure, desk).label : null;
  const holder = label === null ? null : [label, deskUnit].filter((part) => part).join(', ');
  return {
    ...{ journeyId, id, state, waitsForOpinion, dueOn, sendUpOn, holder: holder ?? null },
    councilOn: sitting ?? finishDays[level ?? ''] ?? null,
  };
}

const byJourney = <T extends { journeyId: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.journeyId, row]));
