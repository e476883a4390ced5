import { Injectable } from '@nestjs/common';
import type { OwnAndCouncil } from '@app/criteria';
import { OwnBesideCouncil } from '@app/evaluation';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx, foundIn } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { scopeParams, scopeSql } from '@app/programme';
import { conflictedDossiers, READ_OWN_COMPARISON, READ_RESULT } from './ranking-access';
import type { ItemFacts } from './ranking-board';
import { lastDayOf } from '../domain/complaint-workflow';
import { COMPLAINT_DAYS_SETTING } from './ranking-settings';

/** What a producer is told after publication. */
export interface PublishedResult {
  readonly id: string;
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly issuingBody: string;
  readonly roundName: string;
  readonly productId: string;
  readonly producerId: string;
  readonly rank: number;
  readonly granted: number | null;
  readonly forwardedTo: string | null;
  readonly star: number;
  readonly facts: ItemFacts;
  /** Last day for a complaint about it. */
  readonly complaintUntil: LocalDate | null;
}

type Stored = Omit<PublishedResult, 'complaintUntil'>;

const RESULT = `i.case_id as id, d.id as "decisionId", d.number as "decisionNumber", d.decided_on as "decidedOn", d.published_on as "publishedOn",
  d.issuing_body as "issuingBody", r.name as "roundName", i.product_id as "productId", i.producer_id as "producerId", i.rank, i.granted,
  i.forwarded_to as "forwardedTo", i.star_proposed as star, i.facts`;
const FROM = `ranking.decision_item i join ranking.decision d on d.id = i.decision_id and d.state = 'published'
  join programme.round r on r.id = d.round_id`;

/** Results for the producer and its commune. Nothing exists here before publication. */
@Injectable()
export class PublishedResults {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly beside: OwnBesideCouncil,
  ) {}

  /** Newest first. */
  list(
    actor: Actor,
    filter: { q?: string | undefined; dossierId?: string | undefined; after: string | undefined; limit: number },
  ): Promise<PublishedResult[]> {
    return this.uow.read(async (tx) =>
      this.told(
        tx,
        await tx.query<Stored>(
          `select ${RESULT} from ${FROM} where ${scopeSql('i', 1, 'producer_id', 'dossier_id')} and ($4::uuid is null or i.case_id < $4)
            and ($6::uuid is null or i.dossier_id = $6)
            and ${foundIn([`i.facts ->> 'productName'`, `i.facts ->> 'producerName'`, 'd.number'], 7)}
          order by i.case_id desc limit $5`,
          [
            ...scopeParams(actor.scopeFor(READ_RESULT)),
            filter.after ?? null,
            filter.limit + 1,
            filter.dossierId ?? null,
            filter.q ?? null,
          ],
        ),
      ),
    );
  }

  /** @throws `ranking.result_not_found`, the same for absent, hidden and not yet published */
  async get(actor: Actor, id: string): Promise<PublishedResult> {
    const [found] = await this.uow.read(async (tx) =>
      this.told(
        tx,
        await tx.query<Stored>(
          `select ${RESULT} from ${FROM} where i.case_id = $1 and ${scopeSql('i', 2, 'producer_id', 'dossier_id')}`,
          [id, ...scopeParams(actor.scopeFor(READ_RESULT))],
        ),
      ),
    );
    if (!found) throw new DomainError('ranking.result_not_found');
    return found;
  }

  private async told(tx: Tx, rows: readonly Stored[]): Promise<PublishedResult[]> {
    const days = await readSetting(tx, COMPLAINT_DAYS_SETTING);
    return rows.map((row) => ({ ...row, complaintUntil: lastDayOf(row.publishedOn, days) }));
  }

  /**
   * The producer's own score beside the council's, by criterion. Nobody in conflict with the product is told.
   * @throws `ranking.result_not_found`, the same for absent, hidden and not yet published
   */
  ownComparison(actor: Actor, id: string): Promise<OwnAndCouncil> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<{ dossierId: string }>(
        `select i.dossier_id as "dossierId" from ${FROM} where i.case_id = $1 and ${scopeSql('i', 2, 'producer_id', 'dossier_id')}`,
        [id, ...scopeParams(actor.scopeFor(READ_OWN_COMPARISON))],
      );
      const isHidden = found && (await conflictedDossiers(tx, actor.userId)).has(found.dossierId);
      if (!found || isHidden) throw new DomainError('ranking.result_not_found');
      return this.beside.of(tx, id);
    });
  }
}
