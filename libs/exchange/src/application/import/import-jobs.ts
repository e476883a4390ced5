import { IsUUID } from 'class-validator';
import { job } from '@app/platform/queue';

const HOUR = 3_600_000;

/** Which batch the worker works on. */
export class ImportOf {
  @IsUUID()
  batchId!: string;
}

export const checkImport = job('exchange.check-import', ImportOf, { attempts: 4, timeoutMs: HOUR, concurrency: 1 });
export const commitImport = job('exchange.commit-import', ImportOf, { attempts: 4, timeoutMs: HOUR, concurrency: 1 });
