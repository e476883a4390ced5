import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { LiveState } from '../domain/live-state';
import { IN_FORCE_STATES } from './public-register';
import { BEST_FILE } from './signed-files';
import { CERTIFICATE_COLUMNS, type CertificateRow } from './certificate-record';

export const READ_CERTIFICATE = 'certificates.certificate.read';

export interface CertificateListRow {
  readonly id: string;
  readonly productId: string;
  readonly producerId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly stars: number;
  readonly numberText: string;
  readonly productCode: string;
  readonly decisionNumber: string;
  readonly issuedOn: LocalDate;
  readonly validThrough: LocalDate;
  /** With holds; null while the clock stands. */
  readonly endsOn: LocalDate | null;
  /** preparing until the file is there. */
  readonly state: LiveState;
  /** Issued on paper before this system: there is no file. */
  readonly onPaper: boolean;
  readonly verifyPath: string;
}

interface Filter {
  readonly q: string | undefined;
  readonly stars: number | undefined;
  readonly state: LiveState | 'in-force' | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

export type StoredRow = CertificateRow & { readonly endsOn: LocalDate | null };
export const LIST_COLUMNS = `${CERTIFICATE_COLUMNS}, case when isfinite(c.ends_on) then c.ends_on end as "endsOn"`;

export function rowOf(stored: StoredRow): CertificateListRow {
  return {
    id: stored.id,
    productId: stored.productId,
    producerId: stored.producerId,
    productName: stored.facts.productName,
    producerName: stored.facts.producerName,
    place: stored.facts.place,
    stars: stored.stars,
    numberText: stored.numberText,
    productCode: stored.productCode,
    decisionNumber: stored.facts.decisionNumber,
    issuedOn: stored.issuedOn,
    validThrough: stored.validThrough,
    endsOn: stored.endsOn,
    state: stored.live,
    onPaper: stored.origin === 'imported',
    verifyPath: `/v/${stored.verifyToken}`,
  };
}

/** Certificates for those who may see their producer. */
@Injectable()
export class CertificateQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  async list(actor: Actor, filter: Filter): Promise<CertificateListRow[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<StoredRow>(
        `select ${LIST_COLUMNS} from certificates.certificate c
          where ${scopeSql('c', 1)}
            and ($4::text is null or platform.fold(c.product_name) like '%' || platform.fold($4) || '%'
                 or platform.fold(c.facts->>'producerName') like '%' || platform.fold($4) || '%'
                 or c.number_text = $4 or c.product_code = $4)
            and ($5::int is null or c.stars = $5) and ($6::uuid is null or c.id < $6)
          and ($8::text[] is null or certificates.live_state(c, platform.today()) = any($8))
          order by c.id desc limit $7`,
        [
          ...scopeParams(actor.scopeFor(READ_CERTIFICATE)),
          filter.q ?? null,
          filter.stars ?? null,
          filter.after ?? null,
          filter.limit + 1,
          filter.state === undefined ? null : filter.state === 'in-force' ? IN_FORCE_STATES : [filter.state],
        ],
      ),
    );
    return rows.map(rowOf);
  }

  /** The file of a certificate, with the authority's signature where one was taken in. @throws `certificate.not_found`, the same for hidden, absent and not yet whole */
  async file(actor: Actor, id: string): Promise<{ sha256: string; name: string }> {
    const found = await this.uow.read((tx) =>
      tx.maybe<{ sha256: string; number: string; productName: string }>(
        `select ${BEST_FILE} as sha256, c.number_text as number, c.product_name as "productName"
           from certificates.certificate c where c.id = $1 and c.file_sha256 is not null and ${scopeSql('c', 2)}`,
        [id, ...scopeParams(actor.scopeFor(READ_CERTIFICATE))],
      ),
    );
    if (!found) throw new DomainError('certificate.not_found');
    return {
      sha256: found.sha256,
      name: `Giấy chứng nhận ${found.number.replaceAll('/', '-')} ${found.productName}.pdf`,
    };
  }
}
