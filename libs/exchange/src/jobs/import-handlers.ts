import { Injectable } from '@nestjs/common';
import type { Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { CheckImport } from '../application/import/check-import';
import { CommitImport } from '../application/import/commit-import';
import type { ImportOf } from '../application/import/import-jobs';

/** Reads and checks a file; harmless to repeat. */
@Injectable()
export class CheckImportHandler implements Handler<ImportOf> {
  constructor(private readonly checking: CheckImport) {}

  handle(message: Message<ImportOf>): Promise<void> {
    return this.checking.execute(message.data.batchId, message.requestId);
  }
}

/** Writes a batch whole; harmless to repeat. */
@Injectable()
export class CommitImportHandler implements Handler<ImportOf> {
  constructor(private readonly committing: CommitImport) {}

  handle(message: Message<ImportOf>): Promise<void> {
    return this.committing.execute(message.data.batchId, message.requestId);
  }
}
