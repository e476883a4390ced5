import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStorage } from '@flystorage/file-storage';
import { DomainError } from '@app/kernel';

export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** Where the bytes with this hash lie; two levels of folders keep each of them small. */
export const addressOf = (sha256: string): string => `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/**
 * Files by their content: the name of a file is the SHA-256 of its bytes, so that nothing can be exchanged unseen. Nothing
 * lies under a final name before it is whole.
 */
export class FileStore {
  constructor(
    private readonly storage: FileStorage,
    /** Local folder for bytes on their way in. */
    readonly incoming: string,
  ) {}

  /** Takes a whole file from a stream in flat memory. @throws `file.too_large`, `file.empty` */
  async receive(stream: Readable, options: { maxBytes: number }): Promise<StoredBytes> {
    const path = await this.newIncoming();
    try {
      await appendStream(path, stream, options.maxBytes);
      return await this.adopt(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  async put(bytes: Uint8Array): Promise<StoredBytes> {
    const path = await this.newIncoming();
    try {
      await writeFile(path, bytes, { flush: true });
      return await this.adopt(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Moves a whole local file to its content address. The local one stays until the caller removes it. */
  async adopt(path: string): Promise<StoredBytes> {
    const found = await hashOf(path);
    if (found.size === 0) throw new DomainError('file.empty');
    const address = addressOf(found.sha256);
    if (await this.storage.fileExists(address)) return found;
    const passing = `new/${randomUUID()}`;
    await this.storage.write(passing, createReadStream(path));
    await this.storage.moveFile(passing, address);
    return found;
  }

  /** @throws Error when the bytes are gone: a fault of the installation, never of the request */
  async open(sha256: string): Promise<Readable> {
    return this.storage.read(addressOf(sha256));
  }

  async bytes(sha256: string): Promise<Buffer> {
    return this.storage.readToBuffer(addressOf(sha256));
  }

  exists(sha256: string): Promise<boolean> {
    return this.storage.fileExists(addressOf(sha256));
  }

  /** Do the stored bytes still have their hash? */
  async verify(sha256: string): Promise<boolean> {
    if (!(await this.exists(sha256))) return false;
    const hash = createHash('sha256');
    await pipeline(await this.open(sha256), hash);
    return hash.digest('hex') === sha256;
  }

  private async newIncoming(): Promise<string> {
    await mkdir(this.incoming, { recursive: true });
    return join(this.incoming, `${randomUUID()}.tmp`);
  }
}

/** Appends a stream to a file and flushes it to disk. @throws `file.too_large` with the file cut back to where it was */
export async function appendStream(path: string, stream: Readable, maxBytes: number): Promise<number> {
  // A connection can break before the first read: without a listener that would end the process.
  stream.on('error', () => undefined);
  const file = await open(path, 'a');
  const before = (await file.stat()).size;
  let size = before;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > maxBytes) {
        await file.truncate(before);
        throw new DomainError('file.too_large', { max_bytes: maxBytes });
      }
      await file.write(bytes);
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<StoredBytes> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), size: (await stat(path)).size };
}
