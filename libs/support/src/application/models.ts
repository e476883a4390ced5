import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { MANAGE_MODEL, READ_SUPPORT } from './support-access';

export interface ModelInput {
  readonly level: 'central' | 'province';
  readonly programme: string;
  readonly leader: string;
  readonly decisionNo: string;
  readonly decidedOn: string;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly budget?: string | undefined;
  readonly productIds: readonly string[];
}

export interface ModelRow {
  readonly id: string;
  readonly level: string;
  readonly programme: string;
  readonly leader: string;
  readonly decisionNo: string;
  readonly decidedOn: LocalDate;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly budget: string | null;
  readonly result: string | null;
  readonly finishedOn: LocalDate | null;
  readonly version: number;
  readonly products: readonly { id: string; name: string; producerName: string }[];
}

export interface ModelDetail extends ModelRow {
  readonly notes: readonly { notedOn: LocalDate; text: string; notedByName: string }[];
  readonly canManage: boolean;
}

/** Takes the three parameters of the scope from `$from` on. */
const columns = (
  from: number,
): string => `m.id, m.level, m.programme, m.leader, m.decision_no as "decisionNo", m.decided_on as "decidedOn",
  m.year_from as "yearFrom", m.year_to as "yearTo", m.budget, m.result, m.finished_on as "finishedOn", m.version,
  (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'producerName', r.name) order by p.name)
     from support.model_product x join producers.product p on p.id = x.product_id join producers.producer r on r.id = x.producer_id
    where x.model_id = m.id and ${scopeSql('r', from, 'id')}) as products`;
const visible = (
  from: number,
): string => `exists (select 1 from support.model_product x join producers.producer r on r.id = x.producer_id
   where x.model_id = m.id and ${scopeSql('r', from, 'id')})`;

/** Central and provincial model products (sản phẩm mô hình điểm): programme, years, money, progress, result. */
@Injectable()
export class Models {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Newest first. */
  list(
    actor: Actor,
    filter: {
      level: string | undefined;
      productId: string | undefined;
      q: string | undefined;
      after: string | undefined;
      limit: number;
    },
  ): Promise<ModelRow[]> {
    return this.uow.read((tx) =>
      tx.query<ModelRow>(
        `select ${columns(1)} from support.model m
          where ${visible(1)} and ($4::text is null or m.level = $4)
            and ($5::uuid is null or exists (select 1 from support.model_product x where x.model_id = m.id and x.product_id = $5))
            and ($8::text is null or platform.fold(concat_ws(' ', m.programme, m.leader)) like '%' || platform.fold($8) || '%'
                 or exists (select 1 from support.model_product x join producers.product p on p.id = x.product_id
                             where x.model_id = m.id and platform.fold(p.name) like '%' || platform.fold($8) || '%'))
            and ($6::uuid is null or m.id < $6) order by m.id desc limit $7`,
        [
          ...scopeParams(actor.scopeFor(READ_SUPPORT)),
          ...[filter.level ?? null, filter.productId ?? null, filter.after ?? null, filter.limit + 1, filter.q ?? null],
        ],
      ),
    );
  }

  /** @throws `support.model_not_found` */
  get(actor: Actor, id: string): Promise<ModelDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<ModelRow>(
        `select ${columns(2)} from support.model m where m.id = $1 and ${visible(2)}`,
        [id, ...scopeParams(actor.scopeFor(READ_SUPPORT))],
      );
      if (!found) throw new DomainError('support.model_not_found');
      const notes = await tx.query<{ notedOn: LocalDate; text: string; notedByName: string }>(
        `select n.noted_on as "notedOn", n.text, u.display_name as "notedByName" from support.model_note n
           join identity.app_user u on u.id = n.noted_by where n.model_id = $1 order by n.noted_on desc, n.id desc limit 500`,
        [id],
      );
      return { ...found, notes, canManage: actor.can(MANAGE_MODEL) };
    });
  }

  /** @throws `producer.product_not_found`, `producer.not_found`, `support.days_crossed` */
  create(input: ModelInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'support.model.create', async (tx) => {
      if (input.yearTo < input.yearFrom) throw new DomainError('support.days_crossed', { path: 'yearTo' });
      const id = tx.newId();
      await tx.execute(
        `insert into support.model (id, level, programme, leader, decision_no, decided_on, year_from, year_to, budget, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now())`,
        [
          ...[id, input.level, input.programme, input.leader, input.decisionNo, input.decidedOn],
          ...[input.yearFrom, input.yearTo, input.budget ?? null],
        ],
      );
      for (const productId of new Set(input.productIds)) {
        const product = await this.producers.product(tx, productId);
        await this.producers.producerInScope(tx, ctx.actor.scopeFor(MANAGE_MODEL), product.producerId);
        await tx.execute(`insert into support.model_product (model_id, product_id, producer_id) values ($1, $2, $3)`, [
          id,
          productId,
          product.producerId,
        ]);
      }
      await recordTransition(tx, ctx, { entity: 'model-product', id, action: 'create', from: null, to: 'running' });
      return { id };
    });
  }

  /** A note on how it goes; append-only. */
  note(id: string, input: { notedOn: string; text: string }, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'support.model.note', async (tx) => {
      await this.open(tx, ctx, id);
      if (input.notedOn > (await this.programme.today(tx)))
        throw new DomainError('support.day_in_future', { path: 'notedOn' });
      await tx.execute(
        `insert into support.model_note (id, model_id, noted_on, text, noted_by, at) values ($1, $2, $3, $4, $5, platform.now())`,
        [tx.newId(), id, input.notedOn, input.text, ctx.actor.userId],
      );
    });
  }

  /** What came of it. @throws `support.model_finished` */
  finish(id: string, input: { finishedOn: string; result: string }, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'support.model.finish', async (tx) => {
      const version = await this.open(tx, ctx, id);
      assertVersion(ctx.expectedVersion, version);
      if (input.finishedOn > (await this.programme.today(tx)))
        throw new DomainError('support.day_in_future', { path: 'finishedOn' });
      assertOneUpdated(
        await tx.execute(
          `update support.model set result = $2, finished_on = $3, version = version + 1 where id = $1`,
          [id, input.result, input.finishedOn],
        ),
      );
      await recordTransition(tx, ctx, {
        entity: 'model-product',
        id,
        action: 'finish',
        from: 'running',
        to: 'finished',
      });
      return { version: version + 1 };
    });
  }

  private async open(tx: Tx, ctx: CommandContext, id: string): Promise<number> {
    const found = await tx.maybe<{ version: number; finishedOn: LocalDate | null }>(
      `select m.version, m.finished_on as "finishedOn" from support.model m where m.id = $1 and ${visible(2)} for update of m`,
      [id, ...scopeParams(ctx.actor.scopeFor(MANAGE_MODEL))],
    );
    if (!found) throw new DomainError('support.model_not_found');
    if (found.finishedOn !== null) throw new DomainError('support.model_finished');
    return found.version;
  }
}
