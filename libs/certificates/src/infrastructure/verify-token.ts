import { createHash, sign, verify, type KeyObject } from 'node:crypto';

const VERSION = 1;
const KEY_ID = 4;
const ID = 16;
const DIGEST = 8;
const SIGNATURE = 64;
const SIGNED = 1 + KEY_ID + ID + DIGEST;

/** What a token stands for: it fits one certificate with these facts and nothing else. */
export interface TokenFacts {
  readonly certificateId: string;
  readonly productId: string;
  /** Null: issued on paper before this system. */
  readonly decisionId: string | null;
  readonly stars: number;
  readonly issuedOn: string;
}

export interface ReadToken {
  readonly keyId: string;
  readonly certificateId: string;
  /** Must equal {@link factsDigest} of the certificate's record. */
  readonly digest: string;
}

/** Short hash over purpose and facts: a record that was changed no longer fits its printed token. */
export const factsDigest = (facts: TokenFacts): string =>
  createHash('sha256')
    .update(
      [
        'ocop-certificate',
        facts.certificateId,
        facts.productId,
        facts.decisionId ?? 'on-paper',
        facts.stars,
        facts.issuedOn,
      ].join('\n'),
    )
    .digest()
    .subarray(0, DIGEST)
    .toString('hex');

/** A short text for a QR code: version, key id, certificate, digest of its facts and an Ed25519 signature, in base64url. */
export function signToken(facts: TokenFacts, key: { readonly id: string; readonly privateKey: KeyObject }): string {
  const body = Buffer.concat([
    Buffer.from([VERSION]),
    Buffer.from(key.id, 'hex'),
    Buffer.from(facts.certificateId.replaceAll('-', ''), 'hex'),
    Buffer.from(factsDigest(facts), 'hex'),
  ]);
  return Buffer.concat([body, sign(null, body, key.privateKey)]).toString('base64url');
}

/** The parts of a token whose signature is right; undefined for everything else. */
export function readToken(token: string, publicKeyOf: (keyId: string) => KeyObject | undefined): ReadToken | undefined {
  if (!/^[A-Za-z0-9_-]{124}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== SIGNED + SIGNATURE || bytes.toString('base64url') !== token || bytes[0] !== VERSION)
    return undefined;
  const keyId = bytes.subarray(1, 1 + KEY_ID).toString('hex');
  const publicKey = publicKeyOf(keyId);
  if (!publicKey || !verify(null, bytes.subarray(0, SIGNED), publicKey, bytes.subarray(SIGNED))) return undefined;
  const id = bytes.subarray(1 + KEY_ID, 1 + KEY_ID + ID).toString('hex');
  return {
    keyId,
    certificateId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    digest: bytes.subarray(1 + KEY_ID + ID, SIGNED).toString('hex'),
  };
}
