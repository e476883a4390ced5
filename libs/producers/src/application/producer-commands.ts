import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { canonical, readPhone } from '../domain/registry-numbers';
import { ProducersFacade, type ProducerInput, type ProductInput, type RelatedPartyInput } from './producers.facade';

/** Kept by people with the right for the producer's unit, and by the producer itself. */
export const WRITE_PRODUCER = 'producers.producer.write';
export const WRITE_PRODUCT = 'producers.product.write';

export interface ContactInput {
  readonly address: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** Locks the producer and compares the version that the client saw. @throws `producer.not_found`, `conflict.stale_version` */
export async function lockVersion(tx: Tx, ctx: CommandContext, id: string): Promise<number> {
  const row = await tx.maybe<{ version: number }>(`select version from producers.producer where id = $1 for update`, [
    id,
  ]);
  if (!row) throw new DomainError('producer.not_found');
  assertVersion(ctx.expectedVersion, row.version);
  return row.version;
}

/** Changes of the registry. */
@Injectable()
export class ProducerCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `producer.unit_outside`, `programme.unit_not_found`, `producer.tax_code_taken` */
  create(input: ProducerInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'producers.producer.create', async (tx) => {
      const unit = await this.programme.unit(tx, input.unitId);
      const scope = ctx.actor.scopeFor(WRITE_PRODUCER);
      if (!scope.all && !(await this.programme.covers(tx, scope.unitIds, unit.id)))
        throw new DomainError('producer.unit_outside', { path: 'unitId' });
      const id = await this.producers.createProducer(tx, input);
      await recordTransition(tx, ctx, { entity: 'producer', id, action: 'create', from: null, to: 'registered' });
      return { id };
    });
  }

  /** Contact facts, also by the producer itself. */
  setContact(id: string, input: ContactInput, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'producers.producer.contact', async (tx) => {
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), id);
      await lockVersion(tx, ctx, id);
      const phone = canonical(input.phone, readPhone, 'phone');
      assertOneUpdated(
        await tx.execute(
          `update producers.producer set address = $2, phone = $3, email = $4, version = version + 1 where id = $1`,
          [id, input.address, phone, input.email ?? null],
        ),
      );
      await recordTransition(tx, ctx, {
        entity: 'producer',
        id,
        action: 'contact',
        from: 'registered',
        to: 'registered',
      });
    });
  }

  /** A person or organisation tied to the producer: from here conflicts of interest are found. */
  addParty(id: string, party: RelatedPartyInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'producers.party.add', async (tx) => {
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), id);
      const partyId = await this.producers.addParty(tx, id, party);
      const facts = { relation: party.relation };
      await recordTransition(tx, ctx, {
        entity: 'producer',
        id,
        action: 'add-party',
        from: 'registered',
        to: 'registered',
        facts,
      });
      return { id: partyId };
    });
  }

  addProduct(producerId: string, input: ProductInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'producers.product.create', async (tx) => {
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), producerId);
      const id = await this.producers.createProduct(tx, producerId, input);
      await recordTransition(tx, ctx, { entity: 'product', id, action: 'create', from: null, to: 'active' });
      return { id };
    });
  }
}
