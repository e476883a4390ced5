import { sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { SigningKeys } from '../infrastructure/signing-keys';
import { readToken } from '../infrastructure/verify-token';
import type { LiveState } from '../domain/live-state';
import { LIVE_COLUMNS, loadLive, type LiveCertificate } from './live-certificate';
import { statesOn } from './states-on';

const FROM = `select ${LIVE_COLUMNS} from certificates.certificate c`;

/** What an inspector without a network must know of a certificate. */
export type ShelfCertificate = Pick<
  LiveCertificate,
  'id' | 'numberText' | 'productCode' | 'productName' | 'stars' | 'state'
> & { readonly lastDay: LocalDate | null };

/** What other modules ask of certificates. */
@Injectable()
export class CertificatesFacade {
  constructor(private readonly keys: SigningKeys) {}

  /** @throws `certificate.not_found` */
  certificate(tx: Tx, id: string): Promise<LiveCertificate> {
    return loadLive(tx, id);
  }

  /** Number of the key that signs now; its public half stands at /api/public/keys. */
  async signingKeyId(): Promise<string> {
    return (await this.keys.current()).id;
  }

  /**
   * Signs bytes of another module with the application's key (Ed25519). The bytes must begin with words that no code begins with,
   * so that a signature is of one thing only.
   */
  async sign(tx: Tx, bytes: Buffer): Promise<{ kid: string; alg: 'Ed25519'; x: string; signature: string }> {
    const key = await this.keys.current();
    await this.keys.register(tx, key);
    const { x = '' } = key.publicKey.export({ format: 'jwk' });
    return { kid: key.id, alg: 'Ed25519', x, signature: sign(null, bytes, key.privateKey).toString('base64url') };
  }

  /** By their ids, in one query; what does not exist is left out. */
  async certificates(tx: Tx, ids: readonly string[]): Promise<Map<string, LiveCertificate>> {
    const rows = await tx.query<LiveCertificate>(`${FROM} where c.id = any($1)`, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The newest certificate with a file of each product: product → certificate. */
  async currentOf(tx: Tx, productIds: readonly string[]): Promise<Map<string, LiveCertificate>> {
    const rows = await tx.query<LiveCertificate>(
      `select distinct on (c.product_id) ${LIVE_COLUMNS} from certificates.certificate c
        where c.product_id = any($1) and certificates.whole(c) order by c.product_id, c.id desc`,
      [[...new Set(productIds)]],
    );
    return new Map(rows.map((row) => [row.productId, row]));
  }

  /**
   * What was scanned or typed, each in its place: the address of a public page, its token, the number of a certificate, or a
   * product code (its newest certificate). undefined for what stands for no certificate.
   */
  async byScan(tx: Tx, texts: readonly string[]): Promise<(LiveCertificate | undefined)[]> {
    const ids: (string | undefined)[] = [];
    for (const text of texts) ids.push(await this.idOfToken(tx, tokenIn(text))); // one connection: one after the other
    const found = await this.certificates(
      tx,
      ids.filter((id) => id !== undefined),
    );
    const named = await tx.query<LiveCertificate & { said: string }>(
      `select distinct on (t.said) t.said, ${LIVE_COLUMNS} from unnest($1::text[]) as t (said)
         join certificates.certificate c on (c.number_text = t.said or c.product_code = t.said) and certificates.whole(c)
        order by t.said, c.id desc`,
      [[...new Set(texts.filter((_, index) => ids[index] === undefined).map((text) => text.trim()))]],
    );
    const byName = new Map(named.map(({ said, ...row }) => [said, row]));
    return texts.map((text, index) => {
      const id = ids[index];
      const one = id === undefined ? byName.get(text.trim()) : found.get(id);
      return one?.state === 'preparing' ? undefined : one;
    });
  }

  /** Every certificate that stands for something, newest first: for an inspector who must know codes without a network. */
  forShelves(tx: Tx, limit: number): Promise<ShelfCertificate[]> {
    return tx.query<ShelfCertificate>(
      `select c.id, c.number_text as "numberText", c.product_code as "productCode", c.product_name as "productName", c.stars,
              certificates.live_state(c, platform.today()) as state,
              coalesce(c.extended_to, case when isfinite(c.ends_on) then c.ends_on end) as "lastDay"
         from certificates.certificate c where certificates.whole(c) and c.state <> 'preparing' order by c.id desc limit $1`,
      [limit],
    );
  }

  /** What certificates were on days gone by; key `<id> <day>`. */
  statesOn(
    tx: Tx,
    asked: readonly { readonly id: string; readonly day: LocalDate }[],
  ): Promise<Map<string, LiveState>> {
    return statesOn(tx, asked);
  }

  /** Certificates that end within these days and that no other took the place of; by their end. */
  ending(tx: Tx, within: { from: LocalDate; to: LocalDate }): Promise<LiveCertificate[]> {
    return tx.query<LiveCertificate>(
      `${FROM} where c.state in ('issued', 'suspended') and c.ends_on between $1 and $2 order by c.ends_on, c.id`,
      [within.from, within.to],
    );
  }

  private async idOfToken(tx: Tx, token: string | undefined): Promise<string | undefined> {
    if (token === undefined) return undefined;
    const keyId = Buffer.from(token.slice(0, 8), 'base64url').subarray(1, 5).toString('hex');
    return readToken(token, await this.keys.publicKeys(tx, keyId))?.certificateId;
  }
}

const tokenIn = (text: string): string | undefined =>
  /(?:^|\/v\/)([A-Za-z0-9_-]{124})(?:[/?#]|$)/.exec(text.trim())?.[1];
