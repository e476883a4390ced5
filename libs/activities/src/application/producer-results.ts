import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  foundIn,
} from '@app/platform/database';
import { PlansFacade, type YearGoal } from '@app/business-plans';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { READ_RESULT, WRITE_RESULT } from './activities-access';
import { keepRevision, revisionsOf, type Revision } from './revisions';

/** The five fields; money in whole đồng as text, a loss with a minus. */
export interface ResultFacts {
  readonly revenue: string;
  readonly profit: string;
  readonly jobs: number;
  readonly exportValue: string;
  readonly sellsOnline: boolean;
}

export interface ResultRow extends ResultFacts {
  readonly id: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly year: number;
  readonly version: number;
}

export interface ResultDetail extends ResultRow {
  /** Goals of that year in the producer's approved plans, all together; null where no plan speaks of the year. */
  readonly goal: YearGoal | null;
  readonly revisions: readonly Revision[];
  readonly canWrite: boolean;
}

export interface ResultFilter {
  readonly q?: string | undefined;
  readonly year: number | undefined;
  readonly producerId: string | undefined;
  readonly unitId: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

const ROW = `x.id, x.producer_id as "producerId", p.name as "producerName", u.name as "unitName", x.year, x.revenue::text as revenue,
  x.profit::text as profit, x.jobs, x.export_value::text as "exportValue", x.sells_online as "sellsOnline", x.version`;
const FROM = `activities.producer_result x join producers.producer p on p.id = x.producer_id join programme.unit u on u.id = x.unit_id`;

/** What producers achieved in a year: one row for producer and year, a correction is the next version. */
@Injectable()
export class ProducerResults {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly plans: PlansFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Newest first. */
  list(actor: Actor, filter: ResultFilter): Promise<ResultRow[]> {
    return this.uow.read((tx) =>
      tx.query<ResultRow>(
        `select ${ROW} from ${FROM}
          where ${scopeSql('x', 1)} and ($4::int is null or x.year = $4) and ($5::uuid is null or x.producer_id = $5)
            and ($6::text is null or exists (select 1 from programme.unit_scope f where f.ancestor_id = $6 and f.unit_id = x.unit_id))
            and ($7::uuid is null or x.id < $7) and ${foundIn(['p.name'], 9)} order by x.id desc limit $8`,
        [
          ...scopeParams(actor.scopeFor(READ_RESULT)),
          ...[filter.year ?? null, filter.producerId ?? null, filter.unitId ?? null],
          ...[filter.after ?? null, filter.limit + 1, filter.q ?? null],
        ],
      ),
    );
  }

  /** @throws `activities.result_not_found` */
  get(actor: Actor, id: string): Promise<ResultDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<ResultRow>(`select ${ROW} from ${FROM} where x.id = $1 and ${scopeSql('x', 2)}`, [
        id,
        ...scopeParams(actor.scopeFor(READ_RESULT)),
      ]);
      if (!found) throw new DomainError('activities.result_not_found');
      const goal = (await this.plans.goalOf(tx, found.producerId, found.year)) ?? null;
      return { ...found, goal, revisions: await revisionsOf(tx, id), canWrite: actor.can(WRITE_RESULT) };
    });
  }

  /** @throws `producer.not_found`, `activities.year_ahead`, `activities.result_taken`, `request.invalid` */
  add(input: ResultFacts & { producerId: string; year: number }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'activities.result.add', async (tx) => {
      const { producerId, year, ...facts } = input;
      const producer = await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_RESULT), producerId);
      if (year > Number((await this.programme.today(tx)).slice(0, 4)))
        throw new DomainError('activities.year_ahead', { path: 'year' });
      assertFits(facts);
      const id = tx.newId();
      const made = await tx.execute(
        `insert into activities.producer_result (id, producer_id, unit_id, year, revenue, profit, jobs, export_value, sells_online, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now()) on conflict (producer_id, year) do nothing`,
        [id, producer.id, producer.unitId, year, ...valuesOf(facts), ctx.actor.userId],
      );
      if (made === 0) throw new DomainError('activities.result_taken', { path: 'year' });
      await keepRevision(tx, ctx, { id, version: 1, facts });
      await recordTransition(tx, ctx, { entity: 'producer-result', id, action: 'add', from: null, to: 'kept' });
      return { id };
    });
  }

  /** @throws `activities.result_not_found`, `activities.reason_missing`, `request.invalid` */
  correct(
    id: string,
    input: { facts: ResultFacts; reason: string },
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, 'activities.result.correct', async (tx) => {
      const { facts, reason } = input;
      const found = await tx.maybe<{ version: number }>(
        `select x.version from activities.producer_result x where x.id = $1 and ${scopeSql('x', 2)} for update`,
        [id, ...scopeParams(ctx.actor.scopeFor(WRITE_RESULT))],
      );
      if (!found) throw new DomainError('activities.result_not_found');
      assertVersion(ctx.expectedVersion, found.version);
      assertFits(facts);
      assertOneUpdated(
        await tx.execute(
          `update activities.producer_result set revenue = $3, profit = $4, jobs = $5, export_value = $6, sells_online = $7, version = version + 1
            where id = $1 and version = $2`,
          [id, found.version, ...valuesOf(facts)],
        ),
      );
      const version = found.version + 1;
      await keepRevision(tx, ctx, { id, version, facts, reason });
      await recordTransition(tx, ctx, {
        ...{ entity: 'producer-result', id, action: 'correct', from: 'kept', to: 'kept' },
        reason,
      });
      return { version };
    });
  }
}

const valuesOf = (facts: ResultFacts): unknown[] => [
  ...[facts.revenue, facts.profit, facts.jobs, facts.exportValue, facts.sellsOnline],
];

function assertFits({ revenue, profit, exportValue }: ResultFacts): void {
  const errors = [
    ...(BigInt(exportValue) > BigInt(revenue)
      ? [{ path: 'exportValue', code: 'register', message: 'Không nhiều hơn doanh thu.' }]
      : []),
    ...(BigInt(profit) > BigInt(revenue)
      ? [{ path: 'profit', code: 'register', message: 'Lãi không nhiều hơn doanh thu.' }]
      : []),
  ];
  if (errors.length > 0) throw new DomainError('request.invalid', { errors });
}
