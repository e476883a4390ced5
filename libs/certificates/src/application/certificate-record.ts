import { DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { CertificateOrigin, CertificateState, LiveState } from '../domain/live-state';

/** Names and numbers as they were on the day of issue; what is printed comes from here only. */
export interface CertificateFacts {
  readonly productName: string;
  readonly producerName: string;
  /** Where the product comes from: commune, district, province of that day. */
  readonly place: string;
  readonly provinceName: string;
  readonly issuingBody: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  /** Null of a certificate taken in from an older register. */
  readonly roundName: string | null;
  readonly rank: number | null;
  readonly procedureId: string;
  /** The product set by which it was judged. */
  readonly sheetNo?: number;
  readonly sheetName?: string | null;
  readonly sheetGroup?: string | null;
  /** Address of the public page, as in the QR code. */
  readonly verifyUrl: string;
}

export interface CertificateRow {
  readonly id: string;
  readonly origin: CertificateOrigin;
  readonly decisionId: string | null;
  readonly caseId: string | null;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly number: number | null;
  readonly numberText: string;
  readonly productCode: string;
  readonly stars: number;
  readonly facts: CertificateFacts;
  readonly issuedAt: Instant;
  readonly issuedOn: LocalDate;
  readonly validThrough: LocalDate;
  readonly verifyToken: string;
  readonly state: CertificateState;
  /** What anyone is told today. */
  readonly live: LiveState;
  readonly fileSha256: string | null;
}

export const CERTIFICATE_COLUMNS = `c.id, c.origin, c.decision_id as "decisionId", c.case_id as "caseId", c.product_id as "productId",
  c.producer_id as "producerId", c.unit_id as "unitId", c.number, c.number_text as "numberText", c.product_code as "productCode", c.stars,
  c.facts, c.issued_at as "issuedAt", c.issued_on as "issuedOn", c.valid_through as "validThrough", c.verify_token as "verifyToken", c.state,
  certificates.live_state(c, platform.today()) as live, c.file_sha256 as "fileSha256"`;

/** @throws `certificate.not_found` */
export async function loadCertificate(tx: Tx, id: string): Promise<CertificateRow> {
  const found = await tx.maybe<CertificateRow>(
    `select ${CERTIFICATE_COLUMNS} from certificates.certificate c where c.id = $1`,
    [id],
  );
  if (!found) throw new DomainError('certificate.not_found');
  return found;
}

export type EventKind =
  | 'numbered'
  | 'issued'
  | 'suspended'
  | 'reinstated'
  | 'withdrawn'
  | 'superseded'
  | 'held'
  | 'hold-ended'
  | 'extended'
  | 'extension-ended'
  | 'lapsed';

/** Adds to the append-only story of a certificate; `paper` as people quote it ("Quyết định số 12/QĐ-UBND ngày 01/02/2027"). */
export async function addCertificateEvent(
  tx: Tx,
  certificateId: string,
  kind: EventKind,
  said: { readonly reason?: string; readonly paper?: string } = {},
): Promise<void> {
  await tx.execute(
    `insert into certificates.certificate_event (id, certificate_id, kind, reason, paper, at) values ($1, $2, $3, $4, $5, platform.now())`,
    [tx.newId(), certificateId, kind, said.reason ?? null, said.paper ?? null],
  );
}
