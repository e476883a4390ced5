import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@app/kernel';
import { appendStream, type FileStore, type StoredBytes } from './file-store';
import { detectMediaType, type MediaType } from './media-type';

export interface FinishedFile extends StoredBytes {
  readonly mediaType: MediaType;
}

/** Uploads in work: their bytes survive a broken connection and a restart, and become a file only when whole. */
export class PartialFiles {
  constructor(
    private readonly store: FileStore,
    private readonly folder: string,
  ) {}

  /** How many bytes have arrived. */
  async received(uploadId: string): Promise<number> {
    return (await stat(this.path(uploadId)).catch(() => undefined))?.size ?? 0;
  }

  /**
   * Appends bytes that begin at `offset`; what arrives before a connection breaks is kept.
   * @returns bytes received so far
   * @throws `file.offset_mismatch` with the offset that is expected, `file.too_large`
   */
  async append(uploadId: string, offset: number, stream: Readable, maxBytes: number): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const received = await this.received(uploadId);
    if (received !== offset) {
      stream.resume();
      throw new DomainError('file.offset_mismatch', { expected: received });
    }
    return appendStream(this.path(uploadId), stream, maxBytes);
  }

  /** @throws `file.hash_mismatch`, `file.type_refused`, `file.empty`; the bytes are gone then, so that the upload begins again */
  async finish(uploadId: string, expectedSha256?: string): Promise<FinishedFile> {
    const path = this.path(uploadId);
    if ((await this.received(uploadId)) === 0) throw new DomainError('file.empty');
    const mediaType = await detectMediaType(path);
    if (mediaType === undefined) {
      await this.discard(uploadId);
      throw new DomainError('file.type_refused');
    }
    const stored = await this.store.adopt(path);
    if (expectedSha256 !== undefined && expectedSha256 !== stored.sha256) {
      await this.discard(uploadId);
      throw new DomainError('file.hash_mismatch');
    }
    return { ...stored, mediaType };
  }

  discard(uploadId: string): Promise<void> {
    return rm(this.path(uploadId), { force: true });
  }

  /** Removes what nobody has touched for so long. @returns how many */
  async sweep(olderThanMs: number, now: number): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    let swept = 0;
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || now - found.mtimeMs < olderThanMs) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }

  private path(uploadId: string): string {
    if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new RangeError('an upload has a uuid');
    return join(this.folder, `${uploadId}.part`);
  }
}
