import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@app/kernel';
import { appendStream } from './append-stream';
import type { ByteRange, FileBackend } from './file-backend';
import { sweepFolder } from './sweep-folder';

export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** Where bytes stand on the side of the store until they are whole. */
const PASSING = 'new';

/** Where the bytes with this hash lie; two levels of folders keep each of them small. */
function addressOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('a file is named by its SHA-256');
  return `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/**
 * Files by their content: the name of a file is the SHA-256 of its bytes, so that nothing can be exchanged unseen. Nothing
 * lies under a final name before it is whole.
 */
export class FileStore {
  constructor(
    private readonly backend: FileBackend,
    /** Local folder for bytes on their way in. */
    readonly incoming: string,
  ) {}

  /** Takes a whole file from a stream in flat memory. @throws `file.too_large`, `file.empty` */
  receive(stream: Readable, options: { maxBytes: number }): Promise<StoredBytes> {
    return this.throughTemporary((path) => appendStream(path, 0, stream, options.maxBytes));
  }

  put(bytes: Uint8Array): Promise<StoredBytes> {
    return this.throughTemporary((path) => writeFile(path, bytes, { flush: true }));
  }

  /**
   * Copies a whole local file to its content address. The local one stays until the caller removes it.
   * @throws `file.empty`; `file.hash_mismatch` with nothing stored
   */
  async adopt(path: string, expectedSha256?: string): Promise<StoredBytes> {
    const found = await hashOf(path);
    if (found.size === 0) throw new DomainError('file.empty');
    if (expectedSha256 !== undefined && expectedSha256 !== found.sha256) throw new DomainError('file.hash_mismatch');
    const address = addressOf(found.sha256);
    if ((await this.size(found.sha256)) === found.size) return found;
    const passing = `${PASSING}/${randomUUID()}`;
    const hash = createHash('sha256');
    await this.backend.storage.write(passing, hashed(path, hash));
    await this.backend.settle(passing);
    if (hash.digest('hex') !== found.sha256) {
      await this.backend.storage.deleteFile(passing);
      throw new DomainError('file.hash_mismatch'); // somebody wrote to it meanwhile
    }
    await this.backend.storage.moveFile(passing, address);
    await this.backend.settle(address);
    return found;
  }

  /** Reads a file or a part of it. The stream fails when the bytes are gone: a fault of the installation. */
  open(sha256: string, range?: ByteRange): Promise<Readable> {
    return this.backend.read(addressOf(sha256), range);
  }

  async bytes(sha256: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.open(sha256)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  exists(sha256: string): Promise<boolean> {
    return this.backend.storage.fileExists(addressOf(sha256));
  }

  /** Bytes that are stored under this hash; undefined when there are none. */
  async size(sha256: string): Promise<number | undefined> {
    return (await this.exists(sha256)) ? this.backend.storage.fileSize(addressOf(sha256)) : undefined;
  }

  /** Do the stored bytes still have their hash? */
  async verify(sha256: string): Promise<boolean> {
    if (!(await this.exists(sha256))) return false;
    const hash = createHash('sha256');
    await pipeline(await this.open(sha256), hash);
    return hash.digest('hex') === sha256;
  }

  /** Removes bytes that no record names any more (`forgetFile`). */
  async remove(sha256: string): Promise<void> {
    await this.backend.storage.deleteFile(addressOf(sha256));
  }

  /** Removes temporary files that a stopped process left behind. @returns how many */
  async sweep(olderThanMs: number, now: number): Promise<number> {
    let swept = await sweepFolder(this.incoming, olderThanMs, now);
    const { storage } = this.backend;
    if (!(await storage.directoryExists(PASSING))) return swept;
    for await (const { path, isFile } of storage.list(PASSING)) {
      const changed = isFile ? await storage.lastModified(path).catch(() => now) : now;
      if (now - changed < olderThanMs) continue;
      await storage.deleteFile(path);
      swept += 1;
    }
    return swept;
  }

  private async throughTemporary(fill: (path: string) => Promise<unknown>): Promise<StoredBytes> {
    await mkdir(this.incoming, { recursive: true });
    const path = join(this.incoming, `${randomUUID()}.tmp`);
    try {
      await fill(path);
      return await this.adopt(path);
    } finally {
      await rm(path, { force: true });
    }
  }
}

/** The bytes of a file, which the hash sees on their way. */
async function* hashed(path: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    yield chunk as Buffer;
  }
}

async function hashOf(path: string): Promise<StoredBytes> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), size: (await stat(path)).size };
}
