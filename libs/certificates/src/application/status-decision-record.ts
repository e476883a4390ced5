import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import type { LiveState } from '../domain/live-state';
import type { StatusKind } from '../domain/grounds';
import type { StatusDecisionState } from '../domain/status-decision-workflow';

export const READ_STATUS = 'certificates.status-decision.read';
export const PREPARE_STATUS = 'certificates.status-decision.prepare';
export const APPROVE_STATUS = 'certificates.status-decision.approve';
export const PUBLISH_STATUS = 'certificates.status-decision.publish';

/** The head of a decision as stored. */
export interface StatusDecisionRow {
  readonly id: string;
  readonly kind: StatusKind;
  readonly level: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly issuingBody: string;
  readonly number: string | null;
  readonly decidedOn: LocalDate | null;
  readonly state: StatusDecisionState;
  readonly draftedAt: Instant;
  readonly preparedBy: string | null;
  readonly preparedByName: string | null;
  readonly approvedByName: string | null;
  readonly approvedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly contentSha256: string | null;
  readonly count: number;
  readonly version: number;
}

/** One certificate in a decision. */
export interface StatusItem {
  readonly certificateId: string;
  readonly position: number;
  readonly ground: string;
  readonly explanation: string;
  readonly sourceId: string | null;
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly stars: number;
  readonly numberText: string;
  readonly productCode: string;
  readonly issuedOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly state: LiveState;
}

export const STATUS_COLUMNS = `d.id, d.kind, d.level, d.unit_id as "unitId", u.name as "unitName", d.issuing_body as "issuingBody", d.number,
  d.decided_on as "decidedOn", d.state, d.drafted_at as "draftedAt", d.prepared_by as "preparedBy", pb.display_name as "preparedByName",
  ab.display_name as "approvedByName", d.approved_at as "approvedAt", d.published_at as "publishedAt", d.content_sha256 as "contentSha256",
  (select count(*)::int from certificates.status_decision_item i where i.decision_id = d.id) as count, d.version`;
export const STATUS_FROM = `certificates.status_decision d join programme.unit u on u.id = d.unit_id
  left join identity.app_user pb on pb.id = d.prepared_by left join identity.app_user ab on ab.id = d.approved_by`;

/** Condition on the unit whose body decides. Takes two parameters. */
export const statusScopeSql = (from: number): string => `($${from}::boolean
  or exists (select 1 from programme.unit_scope us where us.unit_id = d.unit_id and us.ancestor_id = any($${from + 1}::text[])))`;
export const statusScopeParams = (scope: Scope): [boolean, string[]] => [scope.all, [...scope.unitIds]];

/** @throws `certificate.decision_not_found`, the same for absent and out of reach */
export async function loadStatusDecision(
  tx: Tx,
  id: string,
  scopes: readonly Scope[],
  lock: '' | 'for update of d' = '',
): Promise<StatusDecisionRow> {
  const reach: [boolean, string[]] = [scopes.some((scope) => scope.all), scopes.flatMap((scope) => [...scope.unitIds])];
  const found = await tx.maybe<StatusDecisionRow>(
    `select ${STATUS_COLUMNS} from ${STATUS_FROM} where d.id = $1 and ${statusScopeSql(2)} ${lock}`,
    [id, ...reach],
  );
  if (!found) throw new DomainError('certificate.decision_not_found');
  return found;
}

/** The certificates of a decision in their order. */
export function statusItems(tx: Tx, decisionId: string): Promise<StatusItem[]> {
  return tx.query<StatusItem>(
    `select i.certificate_id as "certificateId", i.position, i.ground, i.explanation, i.source_id as "sourceId", c.product_id as "productId",
            c.product_name as "productName", c.facts->>'producerName' as "producerName", c.facts->>'place' as place, c.stars,
            c.number_text as "numberText", c.product_code as "productCode", c.issued_on as "issuedOn",
            case when isfinite(c.ends_on) then c.ends_on end as "endsOn", certificates.live_state(c, platform.today()) as state
       from certificates.status_decision_item i join certificates.certificate c on c.id = i.certificate_id
      where i.decision_id = $1 order by i.position`,
    [decisionId],
  );
}

/** SHA-256 of what the leader approves: kind, body, number, day, and each certificate with ground and explanation. */
export function statusSha256(
  decision: Pick<StatusDecisionRow, 'kind' | 'level' | 'issuingBody'>,
  signed: { readonly number: string; readonly decidedOn: string },
  items: readonly StatusItem[],
): string {
  const { kind, level, issuingBody } = decision;
  const lines = items.map(({ certificateId, position, ground, explanation, sourceId, numberText, stars }) => ({
    ...{ certificateId, position, ground, explanation, sourceId, numberText, stars },
  }));
  const content = { kind, level, issuingBody, number: signed.number, decidedOn: signed.decidedOn, items: lines };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
