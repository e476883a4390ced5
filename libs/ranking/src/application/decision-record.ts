import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { rank } from '../domain/rank';
import type { DecisionState } from '../domain/decision-workflow';
import type { RankedItem } from './ranking-board';

/** The head of a decision as stored. */
export interface DecisionRow {
  readonly id: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly level: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly issuingBody: string;
  readonly tieBreak: string[];
  readonly number: string | null;
  readonly decidedOn: LocalDate | null;
  readonly state: DecisionState;
  readonly draftedAt: Instant;
  readonly preparedBy: string | null;
  readonly preparedByName: string | null;
  readonly approvedByName: string | null;
  readonly approvedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly publishedOn: LocalDate | null;
  /** The moment at which it publishes itself, and who set it. */
  readonly publishAt: Instant | null;
  readonly publishSetByName: string | null;
  readonly contentSha256: string | null;
  readonly version: number;
}

export const DECISION_COLUMNS = `d.id, d.round_id as "roundId", r.name as "roundName", d.level, d.unit_id as "unitId", u.name as "unitName",
  d.issuing_body as "issuingBody", d.tie_break as "tieBreak", d.number, d.decided_on as "decidedOn", d.state, d.drafted_at as "draftedAt",
  d.prepared_by as "preparedBy", pb.display_name as "preparedByName", ab.display_name as "approvedByName", d.approved_at as "approvedAt",
  d.published_at as "publishedAt", d.published_on as "publishedOn", d.publish_at as "publishAt",
  (select sb.display_name from identity.app_user sb where sb.id = d.publish_set_by) as "publishSetByName", d.content_sha256 as "contentSha256", d.version`;
export const DECISION_FROM = `ranking.decision d join programme.round r on r.id = d.round_id join programme.unit u on u.id = d.unit_id
  left join identity.app_user pb on pb.id = d.prepared_by left join identity.app_user ab on ab.id = d.approved_by`;

/** @throws `ranking.decision_not_found` */
export async function loadDecision(tx: Tx, id: string, lock: '' | 'for update of d' = ''): Promise<DecisionRow> {
  const found = await tx.maybe<DecisionRow>(
    `select ${DECISION_COLUMNS} from ${DECISION_FROM} where d.id = $1 ${lock}`,
    [id],
  );
  if (!found) throw new DomainError('ranking.decision_not_found');
  return found;
}

/** The list in its order; why each line stands below the one above it is worked out again from the figures. */
export async function itemsOf(tx: Tx, decision: Pick<DecisionRow, 'id' | 'tieBreak'>): Promise<RankedItem[]> {
  const rows = await tx.query<Omit<RankedItem, 'decidedBy'>>(
    `select case_id as "caseId", dossier_id as "dossierId", product_id as "productId", producer_id as "producerId", unit_id as "unitId",
            position, rank, sum, count, part_sums as "partSums", star_proposed as star, granted, forwarded_to as "forwardedTo", facts
       from ranking.decision_item where decision_id = $1 order by position`,
    [decision.id],
  );
  return rank(rows, decision.tieBreak);
}

export async function insertItems(tx: Tx, decisionId: string, items: readonly RankedItem[]): Promise<void> {
  for (const item of items)
    await tx.execute(
      `insert into ranking.decision_item (decision_id, case_id, position, rank, dossier_id, product_id, producer_id, unit_id, sum, count,
                                          part_sums, star_proposed, granted, forwarded_to, facts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        decisionId,
        item.caseId,
        item.position,
        item.rank,
        item.dossierId,
        item.productId,
        item.producerId,
        item.unitId,
        item.sum,
        item.count,
        JSON.stringify(item.partSums),
        item.star,
        item.granted,
        item.forwardedTo,
        JSON.stringify(item.facts),
      ],
    );
}

/**
 * Everything that is approved, as canonical JSON: the decision's head and its whole list. What is published must have the very
 * same bytes.
 */
export function decisionContent(
  decision: Pick<DecisionRow, 'id' | 'roundId' | 'level' | 'unitId' | 'issuingBody' | 'tieBreak'>,
  signed: { number: string; decidedOn: string },
  items: readonly RankedItem[],
): string {
  const { id, roundId, level, unitId, issuingBody, tieBreak } = decision;
  return canonicalJson({
    format: 'ocop-decision/1',
    id,
    roundId,
    level,
    unitId,
    issuingBody,
    tieBreak,
    number: signed.number,
    decidedOn: signed.decidedOn,
    items: items.map(({ decidedBy: _decidedBy, ...item }) => item),
  });
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
