import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Tx } from '@app/platform/database';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
const idOf = (publicKey: KeyObject): string => createHash('sha256').update(spki(publicKey)).digest('hex').slice(0, 8);

/**
 * The Ed25519 key that signs tokens lies in a file of DATA_DIR, outside the database and its backups. Its public half is kept in
 * the database, so that every process can check tokens, also those of keys that were replaced.
 */
export class SigningKeys {
  private loaded: Promise<SigningKey> | undefined;
  private readonly known = new Map<string, KeyObject>();

  constructor(private readonly dataDir: string) {}

  /** The key in use; made on first use, once however many processes ask. */
  current(): Promise<SigningKey> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** Makes the public half known before the first token of this key is stored. */
  async register(tx: Tx, key: SigningKey): Promise<void> {
    await tx.execute(
      `insert into certificates.verify_key (key_id, public_key, first_used_at) values ($1, $2, platform.now()) on conflict do nothing`,
      [key.id, spki(key.publicKey)],
    );
  }

  /** Public keys by id, as far as the database knows them. */
  async publicKeys(tx: Tx, keyId: string): Promise<(id: string) => KeyObject | undefined> {
    if (!this.known.has(keyId)) {
      const row = await tx.maybe<{ publicKey: Buffer }>(
        `select public_key as "publicKey" from certificates.verify_key where key_id = $1`,
        [keyId],
      );
      if (row) this.known.set(keyId, createPublicKey({ key: row.publicKey, type: 'spki', format: 'der' }));
    }
    return (id) => this.known.get(id);
  }

  private async load(): Promise<SigningKey> {
    const folder = join(resolve(this.dataDir), 'keys');
    const path = join(folder, 'certificates.pem');
    const pem = (await readIfThere(path)) ?? (await makeKey(folder, path));
    const privateKey = createPrivateKey(pem);
    const publicKey = createPublicKey(privateKey);
    return { id: idOf(publicKey), privateKey, publicKey };
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

/** Whole before it has its name; who comes second takes the key of the first. */
async function makeKey(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passing = join(folder, `${randomUUID()}.tmp`);
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await writeFile(passing, pem, { mode: 0o600, flush: true });
  try {
    await link(passing, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(passing);
  }
  return readFile(path, 'utf8');
}
