import { Injectable } from '@nestjs/common';
import { FileStore } from './file-store';
import { PartialFiles } from './partial-files';

const HOUR_MS = 3_600_000;
/** A producer with a poor connection may go on with an upload for a week. */
const UPLOAD_KEPT_MS = 7 * 24 * HOUR_MS;
/** Longer than any request or job runs. */
const TEMPORARY_KEPT_MS = 24 * HOUR_MS;

/** Nightly work: removes uploads that nobody goes on with and what stopped processes left behind. Stored files stay. */
@Injectable()
export class SweepTemporaries {
  constructor(
    private readonly store: FileStore,
    private readonly partial: PartialFiles,
  ) {}

  /** Ages are those of files on the disk, so the technical clock counts here. @returns how many files went */
  async run(_signal?: AbortSignal, now = Date.now()): Promise<{ uploads: number; temporaries: number }> {
    return {
      uploads: await this.partial.sweep(UPLOAD_KEPT_MS, now),
      temporaries: await this.store.sweep(TEMPORARY_KEPT_MS, now),
    };
  }
}
