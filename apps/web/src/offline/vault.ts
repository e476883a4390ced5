import type { OfflineDatabase } from './database';
import { packed, unpacked } from './pack';

/** Something locked: AES-GCM, bound to its person and place. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** The keys of one person on this device. */
export interface DeviceKey {
  readonly userId: string;
  /** Opens what is kept here; goes at logging out. */
  readonly live: CryptoKey | null;
  /** Locks files that are handed in at another computer of the same person; goes at logging out. */
  readonly forFiles: CryptoKey | null;
  /** The first key again, locked by the server's share; null = the server could not be asked yet. */
  readonly wrapped: Sealed | null;
}

/** What is kept cannot be read here and now: the person has to log in with a network first. */
export class VaultLocked extends Error {}

interface VaultParts {
  readonly db: OfflineDatabase;
  /** The server's share of the person's key (base64); undefined = cannot be had now. */
  readonly share: (userId: string) => Promise<string | undefined>;
}

const AES = { name: 'AES-GCM', length: 256 } as const;
const USES: KeyUsage[] = ['encrypt', 'decrypt'];
const text = new TextEncoder();

/**
 * Locks what this device keeps, each person's by a key of their own. While the session lasts the key lies in the browser and no
 * script can read it out; after logging out only its copy is left, which opens with the server's share alone. See decision 14.
 */
export class Vault {
  private readonly known = new Map<string, Promise<CryptoKey>>();

  constructor(private readonly parts: VaultParts) {}

  async seal(userId: string, place: string, value: unknown): Promise<Sealed> {
    return lock(await this.keyOf(userId), `${userId} ${place}`, await packed(value));
  }

  /** Bytes of a large file, without a second copy of them. */
  async sealBytes(userId: string, place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    return lock(await this.keyOf(userId), `${userId} ${place}`, bytes);
  }

  async openBytes(userId: string, place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>> {
    return unlock(await this.keyOf(userId), `${userId} ${place}`, sealed);
  }

  /** @throws VaultLocked, or OperationError for what was changed or belongs elsewhere */
  async open<T>(userId: string, place: string, sealed: Sealed): Promise<T> {
    return unpacked(await unlock(await this.keyOf(userId), `${userId} ${place}`, sealed)) as T;
  }

  /** For a file that another computer of the same person opens. @throws VaultLocked before the server was ever asked */
  async sealFile(userId: string, value: unknown): Promise<Sealed> {
    return lock(await this.fileKeyOf(userId), `${userId} file`, await packed(value));
  }

  async openFile<T>(userId: string, sealed: Sealed): Promise<T> {
    return unpacked(await unlock(await this.fileKeyOf(userId), `${userId} file`, sealed)) as T;
  }

  /** At logging out, or when somebody else logs in: what is kept stays, unreadable until its person comes back. */
  async lock(except?: string): Promise<void> {
    this.known.clear();
    const { keys } = this.parts.db;
    for (const record of await keys.toArray()) {
      if (record.userId === except) continue;
      if (record.wrapped === null) await keys.delete(record.userId);
      else await keys.update(record.userId, { live: null, forFiles: null });
    }
  }

  private keyOf(userId: string): Promise<CryptoKey> {
    const before = this.known.get(userId);
    if (before !== undefined) return before;
    // In a turn of its own: asked for by a live query, which may not write, it must still be able to keep the key.
    const found = new Promise<CryptoKey>((resolve, reject) => {
      setTimeout(() => void this.findKey(userId).then(resolve, reject));
    });
    this.known.set(userId, found);
    found.catch(() => this.known.delete(userId)); // the next one asks again
    return found;
  }

  private async findKey(userId: string): Promise<CryptoKey> {
    const record = await this.parts.db.keys.get(userId);
    const live = record?.live ?? undefined;
    if (live !== undefined && record?.wrapped !== null) return live;
    const share = await this.parts.share(userId).catch(() => undefined); // no network
    if (record === undefined) return this.begin(userId, share);
    if (live !== undefined) return share === undefined ? live : this.settle(record, live, share);
    if (share === undefined || record.wrapped === null) throw new VaultLocked('the person has to log in');
    return this.reopen(userId, record.wrapped, share);
  }

  private async fileKeyOf(userId: string): Promise<CryptoKey> {
    await this.keyOf(userId);
    const key = (await this.parts.db.keys.get(userId))?.forFiles ?? undefined;
    if (key !== undefined) return key;
    throw new VaultLocked('the server was never asked');
  }

  /** The first key of a person here. Two tabs at once: the first one's stands. */
  private async begin(userId: string, share: string | undefined): Promise<CryptoKey> {
    const { keys } = this.parts.db;
    const live = await crypto.subtle.generateKey(AES, true, USES);
    const record: DeviceKey = { userId, live, forFiles: null, wrapped: null };
    const isFirst = await keys.add(record).then(
      () => true,
      () => false,
    );
    if (!isFirst) return this.findKey(userId);
    return share === undefined ? live : this.settle(record, live, share);
  }

  /** Locks the key by the server's share; from here on no script can read it out. */
  private async settle(record: DeviceKey, open: CryptoKey, share: string): Promise<CryptoKey> {
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', open));
    const wrapped = await lock(await derived(share, 'wrap'), `${record.userId} key`, raw);
    const live = await crypto.subtle.importKey('raw', raw, AES, false, USES);
    raw.fill(0);
    await this.parts.db.keys.put({ ...record, live, wrapped, forFiles: await derived(share, 'files') });
    return live;
  }

  private async reopen(userId: string, wrapped: Sealed, share: string): Promise<CryptoKey> {
    const raw = await unlock(await derived(share, 'wrap'), `${userId} key`, wrapped);
    const live = await crypto.subtle.importKey('raw', raw, AES, false, USES);
    raw.fill(0);
    await this.parts.db.keys.put({ userId, live, wrapped, forFiles: await derived(share, 'files') });
    return live;
  }
}

async function derived(share: string, use: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(share), (letter) => letter.charCodeAt(0));
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: text.encode(`ocop-sao ${use}`) };
  return crypto.subtle.deriveKey(how, base, AES, false, USES);
}

async function lock(key: CryptoKey, place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv, additionalData: text.encode(place) };
  return { iv, bytes: await crypto.subtle.encrypt(how, key, bytes) };
}

async function unlock(key: CryptoKey, place: string, { iv, bytes }: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  const how = { name: 'AES-GCM', iv, additionalData: text.encode(place) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes));
}
