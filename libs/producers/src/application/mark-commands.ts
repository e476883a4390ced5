import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import { assertVersion, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { registerFile, type FinishedFile } from '@app/platform/storage';
import { ProgrammeFacade } from '@app/programme';
import { readMarkNumber, type MarkKind } from '../domain/marks';
import { lockMark } from './mark-record';
import { WRITE_PRODUCT } from './producer-commands';
import { ProducersFacade } from './producers.facade';

/** What is printed on the paper of a mark or code. */
export interface MarkFacts {
  readonly name: string;
  readonly number: string;
  readonly owner: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly expiresOn?: string | undefined;
}

export interface MarkInput extends MarkFacts {
  readonly kind: MarkKind;
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'mark_once';

/** Keeps the marks and codes of products: by the producer itself and by those who keep the registry of its place. */
@Injectable()
export class MarkCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `producer.product_not_found`, `producer.gtin_invalid`, `producer.mark_taken`, `producer.day_in_future`, `producer.days_crossed` */
  add(productId: string, input: MarkInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'producers.mark.add', async (tx) => {
      const product = await this.producers.product(tx, productId);
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), product.producerId);
      const number = await this.checked(tx, input.kind, input);
      const id = tx.newId();
      await this.once(() =>
        tx.execute(
          `insert into producers.mark (id, product_id, producer_id, kind, name, number, owner, issuer, issued_on, expires_on, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now())`,
          [
            ...[id, productId, product.producerId, input.kind, input.name, number, input.owner, input.issuer],
            ...[input.issuedOn, input.expiresOn ?? null],
          ],
        ),
      );
      await recordTransition(tx, ctx, { entity: 'mark', id, action: 'create', from: null, to: 'held' });
      return { id };
    });
  }

  /** Corrects the facts, or notes a renewal: with a new last day the reminders begin anew. */
  update(id: string, input: MarkFacts, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'producers.mark.update', async (tx) => {
      const mark = await this.own(tx, ctx, id);
      const number = await this.checked(tx, mark.kind, input);
      await this.once(() =>
        tx.execute(
          `update producers.mark set name = $2, number = $3, owner = $4, issuer = $5, issued_on = $6, expires_on = $7, version = version + 1
            where id = $1`,
          [id, input.name, number, input.owner, input.issuer, input.issuedOn, input.expiresOn ?? null],
        ),
      );
      await recordTransition(tx, ctx, { entity: 'mark', id, action: 'update', from: 'held', to: 'held' });
    });
  }

  /** The mark is not held any more (given up, cancelled, replaced). */
  end(id: string, reason: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'producers.mark.end', async (tx) => {
      await this.own(tx, ctx, id);
      await tx.execute(
        `update producers.mark set ended_on = platform.today(), ended_reason = $2, version = version + 1 where id = $1`,
        [id, reason],
      );
      await recordTransition(tx, ctx, { entity: 'mark', id, action: 'end', from: 'held', to: 'ended', reason });
    });
  }

  /** Puts the file of the paper to the mark; the same bytes again change nothing. */
  attach(id: string, file: FinishedFile & { name: string }, ctx: Pick<CommandContext, 'actor'>): Promise<void> {
    return this.uow.run(async (tx) => {
      const mark = await lockMark(tx, id);
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), mark.producerId);
      if (mark.endedOn !== null) throw new DomainError('producer.mark_ended');
      await registerFile(tx, file);
      await tx.execute(
        `update producers.mark set file_sha256 = $2, file_name = $3, media_type = $4, version = version + 1
          where id = $1 and (file_sha256 is distinct from $2 or file_name is distinct from $3)`,
        [id, file.sha256, file.name, file.mediaType],
      );
    });
  }

  private async own(tx: Tx, ctx: CommandContext, id: string) {
    const mark = await lockMark(tx, id);
    try {
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), mark.producerId);
    } catch {
      throw new DomainError('producer.mark_not_found'); // hidden and absent are the same
    }
    assertVersion(ctx.expectedVersion, mark.version);
    if (mark.endedOn !== null) throw new DomainError('producer.mark_ended');
    return mark;
  }

  private async checked(tx: Tx, kind: MarkKind, input: MarkFacts): Promise<string> {
    if (input.issuedOn > (await this.programme.today(tx)))
      throw new DomainError('producer.day_in_future', { path: 'issuedOn' });
    if (input.expiresOn !== undefined && input.expiresOn < input.issuedOn)
      throw new DomainError('producer.days_crossed', { path: 'expiresOn' });
    return valueOrThrow(readMarkNumber(kind, input.number));
  }

  private async once(work: () => Promise<number>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw isTaken(error) ? new DomainError('producer.mark_taken', { path: 'number' }) : error;
    }
  }
}
