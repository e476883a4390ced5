import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
} from '@app/platform/database';
import { CONSULTANCY, MANAGE_CONSULTANT, type Consultancy } from './consulting-units';
import { READ_PRODUCER } from './producer-queries';
import { ProducersFacade } from './producers.facade';

export interface ConsultancyInput {
  readonly producerId: string;
  readonly productId?: string | undefined;
  readonly contractNo?: string | undefined;
  readonly fromOn: string;
  readonly toOn?: string | undefined;
  readonly note?: string | undefined;
}

/** Which producers and products a consulting unit advises, from when to when. */
@Injectable()
export class Consultancies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
  ) {}

  /** Of one producer, newest first. @throws `producer.not_found` */
  ofProducer(actor: Actor, producerId: string): Promise<Consultancy[]> {
    return this.uow.read(async (tx) => {
      await this.producers.producerInScope(tx, actor.scopeFor(READ_PRODUCER), producerId);
      return tx.query<Consultancy>(`${CONSULTANCY} where c.producer_id = $1 order by c.id desc limit 200`, [
        producerId,
      ]);
    });
  }

  /** @throws `producer.not_found`, `producer.product_not_found`, `producer.consultancy_running`, `producer.days_crossed` */
  add(consultingUnitId: string, input: ConsultancyInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'producers.consultancy.add', async (tx) => {
      const unit = await tx.maybe(`select 1 from producers.consulting_unit where id = $1`, [consultingUnitId]);
      if (unit === undefined) throw new DomainError('producer.consulting_unit_not_found');
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(MANAGE_CONSULTANT), input.producerId);
      if (input.productId !== undefined) {
        const product = await this.producers.product(tx, input.productId);
        if (product.producerId !== input.producerId)
          throw new DomainError('producer.product_not_found', { path: 'productId' });
      }
      if (input.toOn !== undefined && input.toOn < input.fromOn)
        throw new DomainError('producer.days_crossed', { path: 'toOn' });
      const id = tx.newId();
      const added = await tx.execute(
        `insert into producers.consultancy (id, consulting_unit_id, producer_id, product_id, contract_no, from_on, to_on, note, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now()) on conflict do nothing`,
        [
          ...[id, consultingUnitId, input.producerId, input.productId ?? null, input.contractNo ?? null],
          ...[input.fromOn, input.toOn ?? null, input.note ?? null],
        ],
      );
      if (added === 0) throw new DomainError('producer.consultancy_running', { path: 'producerId' });
      await recordTransition(tx, ctx, { entity: 'consultancy', id, action: 'create', from: null, to: 'running' });
      return { id };
    });
  }

  /** @throws `producer.consultancy_not_found`, `producer.days_crossed` */
  end(id: string, toOn: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'producers.consultancy.end', async (tx) => {
      const found = await tx.maybe<{ producerId: string; fromOn: LocalDate; version: number }>(
        `select producer_id as "producerId", from_on as "fromOn", version from producers.consultancy where id = $1 for update`,
        [id],
      );
      if (!found) throw new DomainError('producer.consultancy_not_found');
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(MANAGE_CONSULTANT), found.producerId);
      assertVersion(ctx.expectedVersion, found.version);
      if (toOn < found.fromOn) throw new DomainError('producer.days_crossed', { path: 'toOn' });
      assertOneUpdated(
        await tx.execute(`update producers.consultancy set to_on = $2, version = version + 1 where id = $1`, [
          id,
          toOn,
        ]),
      );
      await recordTransition(tx, ctx, { entity: 'consultancy', id, action: 'end', from: 'running', to: 'ended' });
    });
  }
}
