import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import type { PublicState } from '../domain/live-state';
import { SigningKeys } from '../infrastructure/signing-keys';
import { factsDigest, readToken } from '../infrastructure/verify-token';
import { PUBLIC_FILE_SETTING } from './certificate-settings';
import { BEST_FILE } from './signed-files';
import {
  PUBLIC_COLUMNS,
  PUBLIC_FROM,
  publicOf,
  STAMP,
  type PublicCertificate,
  type PublicRow,
} from './public-certificate';

/** What a code says now, and the mark by which one can tell later that it still says the same. */
export interface Confirmed {
  readonly found: PublicCertificate;
  readonly certificateId: string;
  readonly stamp: string;
}

export interface RegisterRow extends PublicCertificate {
  readonly key: string;
  readonly id: string;
}

export interface RegisterFilter {
  readonly q?: string | undefined;
  readonly stars?: number | undefined;
  /** A unit of today or of then: with what lies below it and what was merged into it. */
  readonly unitId?: string | undefined;
  readonly sheetNo?: number | undefined;
  readonly state?: PublicState | 'in-force' | undefined;
}

/** What may be shown and sold as OCOP today. */
export const IN_FORCE_STATES = ['valid', 'expiring', 'held', 'extended'];

/** Conditions of the register on {@link PUBLIC_FROM}; takes five parameters from `$1` on. */
export const REGISTER_WHERE = `certificates.whole(c)
  and ($1::text is null or platform.fold(c.product_name) like '%' || platform.fold($1) || '%'
       or platform.fold(c.facts->>'producerName') like '%' || platform.fold($1) || '%'
       or platform.fold(c.facts->>'place') like '%' || platform.fold($1) || '%' or c.product_code = $1 or c.number_text = $1)
  and ($2::int is null or c.stars = $2)
  and ($3::text is null or exists (select 1 from programme.unit_scope us where us.unit_id = c.unit_id and us.ancestor_id = $3))
  and ($4::int is null or (c.facts->>'sheetNo')::int = $4)
  and ($5::text[] is null or certificates.live_state(c, d.today) = any($5))`;

export const registerParams = (filter: RegisterFilter): unknown[] => [
  filter.q ?? null,
  filter.stars ?? null,
  filter.unitId ?? null,
  filter.sheetNo ?? null,
  filter.state === undefined ? null : filter.state === 'in-force' ? IN_FORCE_STATES : [filter.state],
];

/** What the public may ask without a login. */
@Injectable()
export class PublicRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: SigningKeys,
  ) {}

  /** Signature first, record second: a made-up token never reaches the records. @throws `certificate.not_confirmed` */
  async confirm(token: string): Promise<Confirmed> {
    const row = await this.uow.glance((tx) => this.rowOf(tx, token));
    const found = row && publicOf(row);
    if (!found) throw new DomainError('certificate.not_confirmed');
    return { found, certificateId: row.id, stamp: row.stamp };
  }

  /** The mark of what a certificate says now: one small read instead of the whole answer. */
  async stampOf(certificateId: string): Promise<string | undefined> {
    const row = await this.uow.glance((tx) =>
      tx.maybe<{ stamp: string }>(`select ${STAMP} as stamp from ${PUBLIC_FROM} where c.id = $1`, [certificateId]),
    );
    return row?.stamp;
  }

  /** The newest picture of the product behind a code. @throws `certificate.not_confirmed` also where there is none */
  async picture(token: string): Promise<{ sha256: string; mediaType: string }> {
    const found = await this.uow.read(async (tx) => {
      const row = await this.rowOf(tx, token);
      if (!row || row.live === 'preparing') return undefined;
      return tx.maybe<{ sha256: string; mediaType: string }>(
        `select sha256, media_type as "mediaType" from certificates.product_picture where product_id = $1 order by id desc limit 1`,
        [row.productId],
      );
    });
    if (!found) throw new DomainError('certificate.not_confirmed');
    return found;
  }

  /** The file behind a code, where the office lets it be taken. @throws `certificate.not_confirmed` also where it does not */
  async file(token: string): Promise<{ sha256: string; name: string }> {
    const found = await this.uow.read(async (tx) => {
      if ((await readSetting(tx, PUBLIC_FILE_SETTING)) !== 'yes') return undefined;
      const row = await this.rowOf(tx, token);
      if (!row || row.live === 'preparing') return undefined;
      return tx.one<{ sha256: string; name: string }>(
        `select ${BEST_FILE} as sha256, 'Giấy chứng nhận ' || replace(c.number_text, '/', '-') || '.pdf' as name
           from certificates.certificate c where c.id = $1`,
        [row.id],
      );
    });
    if (!found) throw new DomainError('certificate.not_confirmed');
    return found;
  }

  /** Products with a certificate, by name. */
  async list(
    filter: RegisterFilter,
    page: { after: readonly [string, string] | undefined; limit: number },
  ): Promise<RegisterRow[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<PublicRow & { key: string }>(
        `select ${PUBLIC_COLUMNS}, platform.fold(c.product_name) as key from ${PUBLIC_FROM}
          where ${REGISTER_WHERE} and ($6::text is null or (platform.fold(c.product_name), c.id) > ($6, $7::uuid))
          order by platform.fold(c.product_name), c.id limit $8`,
        [...registerParams(filter), page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
      ),
    );
    return rows.flatMap((row) => {
      const shown = publicOf(row);
      return shown ? [{ ...shown, key: row.key, id: row.id }] : [];
    });
  }

  /** Public keys for who checks printed codes without us, oldest first. */
  publicKeys(): Promise<{ keyId: string; publicKey: Buffer; firstUsedAt: string }[]> {
    return this.uow.read((tx) =>
      tx.query(
        `select key_id as "keyId", public_key as "publicKey", first_used_at as "firstUsedAt" from certificates.verify_key
          order by first_used_at, key_id`,
      ),
    );
  }

  private async rowOf(tx: Tx, token: string): Promise<(PublicRow & { readonly stamp: string }) | undefined> {
    const keyId = Buffer.from(token.slice(0, 8), 'base64url').subarray(1, 5).toString('hex');
    const read = readToken(token, await this.keys.publicKeys(tx, keyId));
    if (!read) return undefined;
    const row = await tx.maybe<PublicRow & { readonly stamp: string }>(
      `select ${PUBLIC_COLUMNS}, ${STAMP} as stamp from ${PUBLIC_FROM} where c.id = $1`,
      [read.certificateId],
    );
    return row && factsDigest({ certificateId: row.id, ...row }) === read.digest ? row : undefined;
  }
}
