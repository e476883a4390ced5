import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@app/kernel';
import { appendStream } from './append-stream';
import type { FileStore, StoredBytes } from './file-store';
import { detectMediaType, type MediaType } from './media-type';
import { pageCount } from './page-count';
import { sweepFolder } from './sweep-folder';

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
    return appendStream(this.path(uploadId), offset, stream, maxBytes);
  }

  /** @throws `file.hash_mismatch`, `file.type_refused`, `file.empty`; the bytes are gone then, so that the upload begins again */
  async finish(uploadId: string, expectedSha256?: string): Promise<FinishedFile> {
    const path = this.path(uploadId);
    if ((await this.received(uploadId)) === 0) throw new DomainError('file.empty');
    try {
      const mediaType = await detectMediaType(path);
      if (mediaType === undefined) throw new DomainError('file.type_refused');
      return { ...(await this.store.adopt(path, expectedSha256)), mediaType };
    } catch (error) {
      if (error instanceof DomainError) await this.discard(uploadId);
      throw error;
    }
  }

  /** Pages of a file that was just finished and not discarded yet; null = unknown. */
  pages(uploadId: string, { mediaType, size }: FinishedFile): Promise<number | null> {
    return pageCount(this.path(uploadId), mediaType, size);
  }

  discard(uploadId: string): Promise<void> {
    return rm(this.path(uploadId), { force: true });
  }

  /** Removes what nobody has touched for so long. @returns how many */
  sweep(olderThanMs: number, now: number): Promise<number> {
    return sweepFolder(this.folder, olderThanMs, now);
  }

  private path(uploadId: string): string {
    if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new RangeError('an upload has a uuid');
    return join(this.folder, `${uploadId}.part`);
  }
}
