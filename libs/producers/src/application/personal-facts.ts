import { Injectable } from '@nestjs/common';
import { recordTransition, UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { lockVersion, WRITE_PRODUCT } from './producer-commands';
import { ProducersFacade } from './producers.facade';

/** Reading the personal facts of a representative; only for those who need them, each time with a purpose. */
export const READ_PERSONAL = 'producers.personal.read';

export interface PersonalFacts {
  readonly gender: 'female' | 'male' | null;
  readonly isMinority: boolean | null;
  readonly isDisabled: boolean | null;
}

/**
 * Gender, ethnic minority and disability of a representative, given freely, for the figures of reports (law 91/2025/QH15). No list, no
 * public page, no event and no log has them; a read leaves a row with who, when and what for.
 */
@Injectable()
export class PersonalFactsDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
  ) {}

  /** Reads and notes the purpose. The answer is not kept anywhere, so this is no command. @throws `producer.not_found` */
  read(actor: Actor, producerId: string, purpose: string): Promise<PersonalFacts> {
    return this.uow.run(async (tx) => {
      await this.producers.producerInScope(tx, actor.scopeFor(READ_PERSONAL), producerId);
      await tx.execute(
        `insert into producers.personal_read (id, producer_id, read_by, purpose, at) values ($1, $2, $3, $4, platform.now())`,
        [tx.newId(), producerId, actor.userId, purpose],
      );
      return tx.one<PersonalFacts>(
        `select representative_gender as gender, representative_is_minority as "isMinority", representative_is_disabled as "isDisabled"
           from producers.producer where id = $1`,
        [producerId],
      );
    });
  }

  /** Sets or takes back what was given; the history says that it was changed, not to what. @throws `producer.not_found` */
  set(producerId: string, facts: PersonalFacts, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'producers.personal.set', async (tx) => {
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCT), producerId);
      await lockVersion(tx, ctx, producerId);
      await tx.execute(
        `update producers.producer set representative_gender = $2, representative_is_minority = $3, representative_is_disabled = $4,
                version = version + 1 where id = $1`,
        [producerId, facts.gender, facts.isMinority, facts.isDisabled],
      );
      await recordTransition(tx, ctx, {
        entity: 'producer',
        id: producerId,
        action: 'personal',
        from: 'registered',
        to: 'registered',
      });
    });
  }
}
