import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { PartialFiles, registerFile } from '@app/platform/storage';
import { assertAlive, reachedPoint } from './point-record';
import { MANAGE_POINT, READ_POINT, RUN_POINT } from './sales-access';

/** Largest file of a point: a photo or a scanned paper. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface PointFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
}

const COLUMNS = `id, name, size::int as size, media_type as "mediaType", sha256`;

/** Which right a person writes to a point with: the department's, or that of who runs it. */
export const writeRight = (actor: Actor): string => (actor.can(MANAGE_POINT) ? MANAGE_POINT : RUN_POINT);

/** @throws `sales_point.file_not_found` unless all of them are files of the point */
export async function assertFiles(tx: Tx, pointId: string, ids: readonly string[]): Promise<void> {
  const distinct = [...new Set(ids)];
  const { found } = await tx.one<{ found: number }>(
    `select count(*)::int as found from sales.file where point_id = $1 and id = any($2)`,
    [pointId, distinct],
  );
  if (found !== distinct.length) throw new DomainError('sales_point.file_not_found');
}

/** Files of a point. The sender makes the id, so that a repeated sending has no second effect. */
@Injectable()
export class PointFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partial: PartialFiles,
  ) {}

  /** Bytes first, row second. @throws `sales_point.not_found`, `file.too_large`, `file.type_refused`, `file.empty` */
  async receive(
    target: { readonly pointId: string; readonly fileId: string; readonly name: string },
    stream: Readable,
    actor: Actor,
  ): Promise<PointFile> {
    stream.on('error', () => undefined);
    const { pointId, fileId } = target;
    const who = { actor, permission: writeRight(actor) };
    const known = await this.uow.read(async (tx) => {
      assertAlive(await reachedPoint(tx, who, pointId));
      return this.find(tx, pointId, fileId);
    });
    if (known) {
      stream.resume();
      return known;
    }
    await this.partial.discard(fileId); // what a broken sending left
    await this.partial.append(fileId, 0, stream, MAX_FILE_BYTES);
    const stored = await this.partial.finish(fileId);
    const file = await this.uow.run(async (tx) => {
      await registerFile(tx, stored);
      await tx.execute(
        `insert into sales.file (id, point_id, sha256, name, size, media_type, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now()) on conflict (id) do nothing`,
        [fileId, pointId, stored.sha256, target.name, stored.size, stored.mediaType, actor.userId],
      );
      return this.find(tx, pointId, fileId);
    });
    await this.partial.discard(fileId);
    if (!file) throw new DomainError('sales_point.file_not_found');
    return file;
  }

  /** @throws `sales_point.not_found`, `sales_point.file_not_found` */
  read(pointId: string, fileId: string, actor: Actor): Promise<PointFile> {
    return this.uow.read(async (tx) => {
      await reachedPoint(tx, { actor, permission: READ_POINT }, pointId);
      const found = await this.find(tx, pointId, fileId);
      if (!found) throw new DomainError('sales_point.file_not_found');
      return found;
    });
  }

  private find(tx: Tx, pointId: string, fileId: string): Promise<PointFile | undefined> {
    return tx.maybe<PointFile>(`select ${COLUMNS} from sales.file where id = $1 and point_id = $2`, [fileId, pointId]);
  }
}
