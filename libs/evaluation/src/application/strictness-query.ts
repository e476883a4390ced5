import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { isVotingSeat } from '../domain/council-rules';
import { strictnessOf, strictnessText, type JudgedTogether } from '../domain/strictness';
import { membersOf } from './council-state';
import { assertCouncil, READ_COUNCIL } from './evaluation-access';

/** The asking member's own strictness, over this council's closed products that he judged. */
export interface OwnStrictness {
  readonly products: number;
  /** Points above (milder) or below (stricter) the others, two decimals; null when there is nothing to compare. */
  readonly difference: string | null;
  readonly stance: 'milder' | 'stricter' | 'same' | null;
}

/** Told to nobody but the member himself; nothing of it changes a score. */
@Injectable()
export class StrictnessQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `evaluation.council_not_found`, `evaluation.not_a_member` */
  own(actor: Actor, councilId: string): Promise<OwnStrictness> {
    return this.uow.read(async (tx) => {
      await assertCouncil(tx, actor, READ_COUNCIL, councilId);
      const seat = (await membersOf(tx, councilId)).find(({ userId }) => userId === actor.userId);
      if (!seat || !isVotingSeat(seat.seat)) throw new DomainError('evaluation.not_a_member');
      const judged = await tx.query<JudgedTogether>(
        `select b.total as own, r.sum, r.count from evaluation.case_result r
           join evaluation.ballot b on b.case_id = r.case_id and b.id = any(r.counted_ballots)
          where r.council_id = $1 and b.member_id = $2`,
        [councilId, seat.memberId],
      );
      const found = strictnessOf(judged);
      if (found.products === 0) return { products: 0, difference: null, stance: null };
      const stance = found.numerator === 0n ? 'same' : found.numerator > 0n ? 'milder' : 'stricter';
      return { products: found.products, difference: strictnessText(found).replace('-', ''), stance };
    });
  }
}
