import { createHash, createPrivateKey, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as x509 from '@peculiar/x509';
import type { Tx } from '@app/platform/database';
import { crypto, RSA, type CryptoKey } from './crypto-engine';

export interface SealKey {
  /** First 16 hex digits of the certificate's SHA-256. */
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** DER of the certificate made for this key. */
  readonly certificate: Buffer;
}

const YEARS = 20;
const NAME = 'CN=OCOP Sao - dấu toàn vẹn của hệ thống, OU=Không phải chữ ký của cơ quan cấp';

export const sealIdOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex').slice(0, 16);

/**
 * The key of the integrity seal and its self-made certificate lie in one file of DATA_DIR, outside the database and its backups.
 * To rotate: move `keys/seal.pem` away (or put another pair of RSA key and certificate there) and start the worker again. The
 * certificates stay in the database, so seals of former keys can be checked for ever.
 */
export class SealKeys {
  private loaded: Promise<SealKey> | undefined;

  constructor(private readonly dataDir: string) {}

  /** The pair in use; made on first use, once however many processes ask. */
  current(): Promise<SealKey> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** Makes the certificate known before the first file that it seals is noted. */
  async register(tx: Tx, key: SealKey): Promise<void> {
    await tx.execute(
      `insert into certificates.seal_certificate (key_id, certificate, first_used_at) values ($1, $2, platform.now()) on conflict do nothing`,
      [key.id, key.certificate],
    );
  }

  private async load(): Promise<SealKey> {
    const folder = join(resolve(this.dataDir), 'keys');
    const path = join(folder, 'seal.pem');
    const pem = (await readIfThere(path)) ?? (await makePair(folder, path));
    const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0];
    const key = createPrivateKey(pem);
    if (certificate === undefined || key.asymmetricKeyType !== 'rsa')
      throw new Error('keys/seal.pem needs an RSA key and its certificate');
    const der = Buffer.from(new x509.X509Certificate(certificate).rawData);
    const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
    const privateKey = await crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), RSA, false, ['sign']);
    return { id: sealIdOf(der), privateKey, certificate: der };
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Technical time: the pair says nothing about when something was sealed; its beginning lies before everything that is kept. */
async function newPair(): Promise<string> {
  const keys = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const end = new Date();
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    name: NAME,
    notBefore: new Date('2019-01-01T00:00:00Z'),
    notAfter: end,
    signingAlgorithm: RSA,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
    ],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
  return `${key.export({ type: 'pkcs8', format: 'pem' }).toString()}${certificate.toString('pem')}\n`;
}

/** Whole before it has its name; who comes second takes the pair of the first. */
async function makePair(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passing = join(folder, `${randomUUID()}.tmp`);
  await writeFile(passing, await newPair(), { mode: 0o600, flush: true });
  try {
    await link(passing, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(passing);
  }
  return readFile(path, 'utf8');
}
