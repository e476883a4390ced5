import { Injectable } from '@nestjs/common';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { RankingFacade, type PublishedDecision } from '@app/ranking';
import type { ComplaintEvent, DecisionEvent } from '@app/ranking/events';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { resultCounts, resultLines, type PublishedItem } from '../domain/result-words';
import { NoticeHandler } from './notice-handler';

/** A list waits for the leader; nobody else hears of it. */
@Injectable()
export class WaitingDecisionNotices extends NoticeHandler<DecisionEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly ranking: RankingFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<DecisionEvent>): Promise<Draft[]> {
    const { roundName, unitId, state } = await this.ranking.heading(tx, data.decisionId);
    if (state !== 'prepared') return []; // approved or returned meanwhile
    const leaders = await this.recipients.leaders(tx, unitId);
    const facts = { decisionId: data.decisionId, count: String(data.count), roundName };
    return [draft(leaders, 'decision.waiting', facts)];
  }
}

type Item = PublishedItem & { readonly caseId: string; readonly producerId: string; readonly unitId: string };

/** The one result, or the list where there are several. */
const pageOf = (items: readonly Item[]): string =>
  items.length === 1 ? `ket-qua/${items[0]?.caseId ?? ''}` : 'ket-qua';

const itemsOf = (decision: PublishedDecision): Item[] =>
  decision.items.map(({ caseId, producerId, unitId, granted, forwardedTo, star, facts }) => ({
    caseId,
    producerId,
    unitId,
    granted,
    forwardedTo,
    star,
    productName: facts.productName,
  }));

/** Results are told to producers and communes, and only after they are published. */
@Injectable()
export class ResultNotices extends NoticeHandler<DecisionEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly ranking: RankingFacade,
  ) {
    super(uow, writer);
  }

  /** @throws `ranking.decision_not_found` while the decision is not published: then nobody is told */
  protected async drafts(tx: Tx, { data }: Message<DecisionEvent>): Promise<Draft[]> {
    const decision = await this.ranking.publishedDecision(tx, data.decisionId);
    const items = itemsOf(decision);
    const { roundName, issuingBody } = decision;
    const facts = { roundName, issuingBody, decisionNo: decision.number, decidedOn: formatDate(decision.decidedOn) };
    const producers = await this.recipients.producers(
      tx,
      items.map((item) => item.producerId),
    );
    const drafts: Draft[] = [];
    for (const [userId, producerIds] of producers) {
      const own = items.filter((item) => producerIds.includes(item.producerId));
      const summary = own.map((item) => item.productName).join(', ');
      drafts.push(
        draft([userId], 'result.published', { ...facts, page: pageOf(own), summary, results: resultLines(own) }),
      );
    }
    for (const [userId, here] of await this.byOfficer(tx, items)) {
      const count = String(here.length);
      drafts.push(
        draft([userId], 'results.published-here', { ...facts, page: pageOf(here), count, summary: resultCounts(here) }),
      );
    }
    return drafts;
  }

  private async byOfficer(tx: Tx, items: readonly Item[]): Promise<Map<string, Item[]>> {
    const byOfficer = new Map<string, Item[]>();
    for (const unitId of new Set(items.map((item) => item.unitId))) {
      const here = items.filter((item) => item.unitId === unitId);
      for (const userId of await this.recipients.communeOfficers(tx, unitId))
        byOfficer.set(userId, [...(byOfficer.get(userId) ?? []), ...here]);
    }
    return byOfficer;
  }
}

/** The producer is told that a complaint about its result has an answer; a taken back one has none. */
@Injectable()
export class ComplaintNotices extends NoticeHandler<ComplaintEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly ranking: RankingFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data: { complaintId } }: Message<ComplaintEvent>): Promise<Draft[]> {
    const { producerId, productName, roundName, receivedOn } = await this.ranking.complaint(tx, complaintId);
    const producers = await this.recipients.producers(tx, [producerId]);
    const facts = { complaintId, productName, roundName, receivedOn: formatDate(receivedOn) };
    return [draft([...producers.keys()], 'complaint.answered', facts)];
  }
}
