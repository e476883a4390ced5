import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Message } from '@app/platform/outbox';
import type { Handler, Scheduled } from '@app/platform/queue';
import type { MakeArchiveOf } from '../application/archive/archive-job';
import { ExpireArchives } from '../application/archive/expire-archives';
import { MakeArchive } from '../application/archive/make-archive';

/** Makes one archive; harmless to repeat. */
@Injectable()
export class MakeArchiveHandler implements Handler<MakeArchiveOf> {
  constructor(private readonly making: MakeArchive) {}

  handle(message: Message<MakeArchiveOf>): Promise<void> {
    return this.making.execute(message.data.archiveId, message.requestId);
  }
}

/** Every night. */
@Injectable()
export class ArchiveClock implements Scheduled {
  constructor(private readonly expiring: ExpireArchives) {}

  run(): Promise<number> {
    return this.expiring.execute(`archive-clock-${randomUUID()}`);
  }
}
