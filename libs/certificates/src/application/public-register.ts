import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import type { PublicState } from '../domain/live-state';
import { SigningKeys } from '../infrastructure/signing-keys';
import { factsDigest, readToken } from '../infrastructure/verify-token';
import { CERTIFICATE_COLUMNS, type CertificateRow } from './certificate-record';

/** What anyone may know of a certificate: nothing personal. */
export interface PublicCertificate {
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly stars: number;
  readonly numberText: string;
  readonly productCode: string;
  readonly issuingBody: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  readonly issuedOn: LocalDate;
  readonly validThrough: LocalDate;
  readonly state: PublicState;
  /** The Vietnamese day on which this was looked up. */
  readonly asOf: LocalDate;
  readonly verifyPath: string;
}

export interface RegisterRow extends PublicCertificate {
  readonly key: string;
  readonly id: string;
}

type Stored = CertificateRow & { readonly today: LocalDate };

function publicOf(stored: Stored): PublicCertificate | undefined {
  const state = stored.live;
  if (state === 'preparing') return undefined;
  const { productName, producerName, place, issuingBody, decisionNumber, decidedOn } = stored.facts;
  return {
    productName,
    producerName,
    place,
    issuingBody,
    decisionNumber,
    decidedOn,
    state,
    stars: stored.stars,
    numberText: stored.numberText,
    productCode: stored.productCode,
    issuedOn: stored.issuedOn,
    validThrough: stored.validThrough,
    asOf: stored.today,
    verifyPath: `/v/${stored.verifyToken}`,
  };
}

/** What the public may ask without a login. */
@Injectable()
export class PublicRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: SigningKeys,
  ) {}

  /** Signature first, record second: a made-up token never reaches the records. @throws `certificate.not_confirmed` */
  async confirm(token: string): Promise<PublicCertificate> {
    const keyId = Buffer.from(token.slice(0, 8), 'base64url').subarray(1, 5).toString('hex');
    const found = await this.uow.read(async (tx) => {
      const read = readToken(token, await this.keys.publicKeys(tx, keyId));
      if (!read) return undefined;
      const stored = await tx.maybe<Stored>(
        `select ${CERTIFICATE_COLUMNS}, platform.today() as today from certificates.certificate c where c.id = $1`,
        [read.certificateId],
      );
      return stored && factsDigest({ certificateId: stored.id, ...stored }) === read.digest ? stored : undefined;
    });
    const shown = found && publicOf(found);
    if (!shown) throw new DomainError('certificate.not_confirmed');
    return shown;
  }

  /** Products with a certificate, by name. */
  async list(filter: {
    q: string | undefined;
    stars: number | undefined;
    after: readonly [string, string] | undefined;
    limit: number;
  }): Promise<RegisterRow[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<Stored & { key: string }>(
        `select ${CERTIFICATE_COLUMNS}, platform.fold(c.product_name) as key, platform.today() as today from certificates.certificate c
          where c.file_sha256 is not null
            and ($1::text is null or platform.fold(c.product_name) like '%' || platform.fold($1) || '%'
                 or platform.fold(c.facts->>'producerName') like '%' || platform.fold($1) || '%'
                 or platform.fold(c.facts->>'place') like '%' || platform.fold($1) || '%' or c.product_code = $1)
            and ($2::int is null or c.stars = $2)
            and ($3::text is null or (platform.fold(c.product_name), c.id) > ($3, $4::uuid))
          order by platform.fold(c.product_name), c.id limit $5`,
        [
          filter.q ?? null,
          filter.stars ?? null,
          filter.after?.[0] ?? null,
          filter.after?.[1] ?? null,
          filter.limit + 1,
        ],
      ),
    );
    return rows.flatMap((row) => {
      const shown = publicOf(row);
      return shown ? [{ ...shown, key: row.key, id: row.id }] : [];
    });
  }
}
