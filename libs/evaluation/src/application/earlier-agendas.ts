import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { orderLike, type OrderedProduct, type OrderGround } from '../domain/order-like';
import { loadSitting, type SittingFactsOf } from './council-state';
import { withoutConflictSql } from './evaluation-access';
import { assertBelongs } from './sitting-access';

/** A session whose order of the day can be followed. */
export interface EarlierAgenda {
  readonly id: string;
  readonly councilName: string;
  readonly roundName: string;
  readonly heldOn: string;
  readonly place: string;
  readonly products: number;
}

/** A product where the earlier session's order would put it. */
export interface ProposedLine {
  readonly caseId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly ground: OrderGround;
}

type Candidate = OrderedProduct & Omit<ProposedLine, 'ground'>;

/** Sessions before this one of councils for the same place and level; written consultations have no order of the day. */
const EARLIER = `evaluation.sitting s join evaluation.council o on o.id = s.council_id join programme.round r on r.id = s.round_id
  join evaluation.council mine on mine.id = $1
 where o.unit_id = mine.unit_id and o.level = mine.level and s.id <> $2 and s.mode = 'meeting' and s.held_on <= $3::date`;
const TAKEN = `evaluation.evaluation_case c left join evaluation.agenda_item a on a.case_id = c.id and a.sitting_id = c.sitting_id`;

/** The order of the day after an earlier year's: a proposal, which whoever runs the session rearranges and saves. */
@Injectable()
export class EarlierAgendas {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first, those with products only. @throws `evaluation.sitting_not_found` */
  list(actor: Actor, sittingId: string): Promise<EarlierAgenda[]> {
    return this.uow.read(async (tx) => {
      const sitting = await loadSitting(tx, sittingId);
      await assertBelongs(tx, actor, sitting);
      return tx.query<EarlierAgenda>(
        `select * from (select s.id, o.name as "councilName", r.name as "roundName", s.held_on as "heldOn", s.place,
                  (select count(*)::int from evaluation.evaluation_case c where c.sitting_id = s.id and ${withoutConflictSql('c', 4)}) as products
             from ${EARLIER}) x where products > 0 order by "heldOn" desc, id desc limit 20`,
        [...(await this.key(tx, sitting)), actor.userId],
      );
    });
  }

  /** All products that wait, in the order of the earlier session. @throws `evaluation.sitting_not_found` */
  propose(actor: Actor, sittingId: string, earlierId: string): Promise<ProposedLine[]> {
    return this.uow.read(async (tx) => {
      const sitting = await loadSitting(tx, sittingId);
      await assertBelongs(tx, actor, sitting);
      const known = await tx.maybe(`select 1 from ${EARLIER} and s.id = $4`, [
        ...(await this.key(tx, sitting)),
        earlierId,
      ]);
      if (!known) throw new DomainError('evaluation.sitting_not_found');
      const placed = orderLike(
        await this.waiting(tx, actor, sitting),
        await tx.query<OrderedProduct>(
          `select c.facts->>'productId' as "productId", (c.facts->>'sheetNo')::int as "sheetNo", c.facts->>'unitId' as "unitId"
             from ${TAKEN} where c.sitting_id = $1 and ${withoutConflictSql('c', 2)} order by a.position nulls last, c.id limit 500`,
          [earlierId, actor.userId],
        ),
      );
      return placed.map(({ product: { caseId, productName, producerName }, ground }) => ({
        ...{ caseId, productName, producerName, ground },
      }));
    });
  }

  /** What the council has still to take in this round: as it stands in the order of the day now, then the rest. */
  private waiting(tx: Tx, actor: Actor, sitting: SittingFactsOf): Promise<Candidate[]> {
    return tx.query<Candidate>(
      `select c.id as "caseId", c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName",
              c.facts->>'productId' as "productId", (c.facts->>'sheetNo')::int as "sheetNo", c.facts->>'unitId' as "unitId"
         from evaluation.evaluation_case c left join evaluation.agenda_item a on a.case_id = c.id and a.sitting_id = $1
        where c.council_id = $2 and c.round_id = $3 and c.state = 'assigned' and c.sitting_id is null and ${withoutConflictSql('c', 4)}
        order by a.position nulls last, c.facts->>'productName', c.id limit 500`,
      [sitting.id, sitting.councilId, sitting.roundId, actor.userId],
    );
  }

  private async key(tx: Tx, sitting: SittingFactsOf): Promise<[string, string, string]> {
    const { heldOn } = await tx.one<{ heldOn: string }>(
      `select held_on as "heldOn" from evaluation.sitting where id = $1`,
      [sitting.id],
    );
    return [sitting.councilId, sitting.id, heldOn];
  }
}
