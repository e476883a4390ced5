import { IsUUID } from 'class-validator';
import { job } from '@app/platform/queue';

/** Which archive is to be made. */
export class MakeArchiveOf {
  @IsUUID()
  archiveId!: string;
}

export const makeArchive = job('exchange.make-archive', MakeArchiveOf, {
  attempts: 4,
  timeoutMs: 6 * 3_600_000,
  concurrency: 1,
});
