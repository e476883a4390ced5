import { Injectable } from '@nestjs/common';
import { DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { DecisionState } from '../domain/decision-workflow';
import { COMPLAINT_COLUMNS, COMPLAINT_FROM, type ComplaintRow } from './complaint-record';
import { itemsOf, loadDecision } from './decision-record';
import type { RankedItem } from './ranking-board';

/** A published decision with what it says about each product. */
export interface PublishedDecision {
  readonly id: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly level: string;
  readonly unitId: string;
  readonly issuingBody: string;
  readonly number: string;
  readonly decidedOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly publishedAt: Instant;
  /** In the order of the ranking. */
  readonly items: readonly RankedItem[];
}

export interface DecisionHeading {
  readonly roundName: string;
  readonly level: string;
  readonly unitId: string;
  readonly state: DecisionState;
}

/** What other modules ask of ranking: published decisions, and of others no content. */
@Injectable()
export class RankingFacade {
  /** Where a decision belongs, without anything it says. @throws `ranking.decision_not_found` */
  async heading(tx: Tx, id: string): Promise<DecisionHeading> {
    const { roundName, level, unitId, state } = await loadDecision(tx, id);
    return { roundName, level, unitId, state };
  }

  /** Whose complaint it is, for telling its answer. */
  complaint(
    tx: Tx,
    id: string,
  ): Promise<Pick<ComplaintRow, 'producerId' | 'productName' | 'roundName' | 'receivedOn'>> {
    return tx.one<ComplaintRow>(`select ${COMPLAINT_COLUMNS} from ${COMPLAINT_FROM} where x.id = $1`, [id]);
  }

  /** @throws `ranking.decision_not_found`, the same for absent and not yet published */
  async publishedDecision(tx: Tx, id: string): Promise<PublishedDecision> {
    const decision = await loadDecision(tx, id);
    const { number, decidedOn, publishedOn, publishedAt } = decision;
    if (
      decision.state !== 'published' ||
      number === null ||
      decidedOn === null ||
      publishedOn === null ||
      publishedAt === null
    )
      throw new DomainError('ranking.decision_not_found');
    const { roundId, roundName, level, unitId, issuingBody } = decision;
    const items = await itemsOf(tx, decision);
    return { id, roundId, roundName, level, unitId, issuingBody, number, decidedOn, publishedOn, publishedAt, items };
  }
}
