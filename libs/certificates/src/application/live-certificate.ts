import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { CertificateOrigin, LiveState } from '../domain/live-state';

/** A certificate as it stands today. */
export interface LiveCertificate {
  readonly id: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  /** By a decision made here, or taken in from an older register: then there is no case, no dossier and no file. */
  readonly origin: CertificateOrigin;
  readonly caseId: string | null;
  readonly dossierId: string | null;
  readonly procedureId: string;
  readonly productName: string;
  readonly producerName: string;
  /** Commune, district, province as on the day of issue. */
  readonly place: string;
  readonly numberText: string;
  readonly productCode: string;
  readonly stars: number;
  readonly issuedOn: LocalDate;
  /** As printed. */
  readonly validThrough: LocalDate;
  /** With the days of holds; null while the clock stands. */
  readonly endsOn: LocalDate | null;
  /** Last day of a life prolonged until the result of a reassessment. */
  readonly extendedTo: LocalDate | null;
  readonly state: LiveState;
  /** Day and reason of the state, and the paper that says so, where an event made it. */
  readonly since: LocalDate;
  readonly reason: string | null;
  readonly paper: string | null;
  readonly supersededBy: string | null;
  readonly verifyPath: string;
}

export const HELD_REASON = `(select h.reason from certificates.hold_span h
   where h.certificate_id = c.id and h.from_on <= platform.today() and (h.to_on is null or h.to_on >= platform.today()) order by h.from_on limit 1)`;

export const LIVE_COLUMNS = `c.id, c.product_id as "productId", c.producer_id as "producerId", c.unit_id as "unitId", c.origin, c.case_id as "caseId",
  c.dossier_id as "dossierId", c.procedure_id as "procedureId", c.product_name as "productName", c.facts->>'producerName' as "producerName",
  c.facts->>'place' as place, c.number_text as "numberText", c.product_code as "productCode", c.stars, c.issued_on as "issuedOn",
  c.valid_through as "validThrough", case when isfinite(c.ends_on) then c.ends_on end as "endsOn", c.extended_to as "extendedTo",
  certificates.live_state(c, platform.today()) as state, c.state_since as since, coalesce(c.state_reason, ${HELD_REASON}) as reason,
  c.state_paper as paper, c.superseded_by as "supersededBy", '/v/' || c.verify_token as "verifyPath"`;

/** @throws `certificate.not_found` */
export async function loadLive(tx: Tx, id: string, lock: '' | 'for update of c' = ''): Promise<LiveCertificate> {
  const found = await tx.maybe<LiveCertificate>(
    `select ${LIVE_COLUMNS} from certificates.certificate c where c.id = $1 ${lock}`,
    [id],
  );
  if (!found) throw new DomainError('certificate.not_found');
  return found;
}
