import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import * as pkijs from 'pkijs';

/** Node's own cryptography under the certificate libraries. */
export const crypto = webcrypto;
export type CryptoKey = webcrypto.CryptoKey;
x509.cryptoProvider.set(crypto);
pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }));

/** The signature scheme that every reader of PDF knows; the same bytes each time. */
export const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 3072,
};

/** The bytes of a Buffer as the libraries want them: a copy with a buffer of its own. */
export const plain = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
