import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { PartialFiles, registerFile } from '@app/platform/storage';
import { loadHold } from './hold-record';

/** Largest document of a hold. */
const MAX_BYTES = 20 * 1024 * 1024;

export interface HoldFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
  readonly addedByName: string;
  readonly addedAt: Instant;
}

const COLUMNS = `f.id, f.name, f.size::int as size, f.media_type as "mediaType", f.sha256,
  (select u.display_name from identity.app_user u where u.id = f.added_by) as "addedByName", f.added_at as "addedAt"`;

/** The documents of a hold, oldest first. */
export const filesOfHold = (tx: Tx, holdId: string): Promise<HoldFile[]> =>
  tx.query<HoldFile>(`select ${COLUMNS} from reassessment.hold_file f where f.hold_id = $1 order by f.id`, [holdId]);

/** Keeps the document that a hold rests on. The sender makes the id, so that a repeated sending has no second effect. */
@Injectable()
export class HoldFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partial: PartialFiles,
  ) {}

  /** Bytes first, row second. @throws `reassessment.hold_not_found`, `file.too_large`, `file.type_refused`, `file.empty` */
  async receive(
    target: { readonly holdId: string; readonly fileId: string; readonly name: string },
    stream: Readable,
    actor: Actor,
  ): Promise<HoldFile> {
    stream.on('error', () => undefined);
    const { holdId, fileId, name } = target;
    const known = await this.uow.read(async (tx) => {
      await loadHold(tx, holdId);
      return this.find(tx, holdId, fileId);
    });
    if (known) {
      stream.resume();
      return known;
    }
    await this.partial.discard(fileId); // what a broken sending left
    await this.partial.append(fileId, 0, stream, MAX_BYTES);
    const stored = await this.partial.finish(fileId);
    const file = await this.uow.run(async (tx) => {
      await registerFile(tx, stored);
      await tx.execute(
        `insert into reassessment.hold_file (id, hold_id, sha256, name, size, media_type, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now()) on conflict (id) do nothing`,
        [fileId, holdId, stored.sha256, name, stored.size, stored.mediaType, actor.userId],
      );
      return this.find(tx, holdId, fileId);
    });
    await this.partial.discard(fileId);
    if (!file) throw new DomainError('reassessment.hold_file_not_found');
    return file;
  }

  /** @throws `reassessment.hold_not_found`, `reassessment.hold_file_not_found` */
  read(holdId: string, fileId: string): Promise<HoldFile> {
    return this.uow.read(async (tx) => {
      await loadHold(tx, holdId);
      const found = await this.find(tx, holdId, fileId);
      if (!found) throw new DomainError('reassessment.hold_file_not_found');
      return found;
    });
  }

  private find(tx: Tx, holdId: string, fileId: string): Promise<HoldFile | undefined> {
    return tx.maybe<HoldFile>(`select ${COLUMNS} from reassessment.hold_file f where f.id = $1 and f.hold_id = $2`, [
      fileId,
      holdId,
    ]);
  }
}
