import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { FileStore, registerFile, MEDIA_TYPES } from '@app/platform/storage';
import { cleanPicture } from './clean-picture';
import { loadInspection, rolesFor } from './inspection-access';

/** Largest picture that is taken, and how many an inspection may have. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_PHOTOS = 200;

/** Pictures of a visit. The client names them, so that a picture sent twice is one. */
@Injectable()
export class VisitPhotos {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** @throws `inspection.photo_differs`, `inspection.photo_type`, `inspection.photos_full`, `file.too_large` */
  async receive(inspectionId: string, photoId: string, stream: Readable, actor: Actor): Promise<{ id: string }> {
    const bytes = await readAtMost(stream, MOST_BYTES);
    const sentSha256 = createHash('sha256').update(bytes).digest('hex');
    await this.uow.read((tx) => this.mayAdd(tx, inspectionId, actor));
    if (await this.uow.read((tx) => this.known(tx, inspectionId, photoId, sentSha256))) return { id: photoId };
    const stored = await this.store.put(await cleanPicture(bytes));
    return this.uow.run(async (tx) => {
      await registerFile(tx, { ...stored, mediaType: MEDIA_TYPES.jpg });
      await tx.execute(
        `insert into inspection.photo (id, inspection_id, sent_sha256, sha256, received_by, received_at)
         values ($1, $2, $3, $4, $5, platform.now()) on conflict (id) do nothing`,
        [photoId, inspectionId, sentSha256, stored.sha256, actor.userId],
      );
      await this.known(tx, inspectionId, photoId, sentSha256);
      return { id: photoId };
    });
  }

  /** The stored bytes of a picture that the actor may see. @throws `inspection.photo_not_found` */
  address(inspectionId: string, photoId: string, actor: Actor): Promise<{ sha256: string }> {
    return this.uow.read(async (tx) => {
      await loadInspection(tx, actor, inspectionId);
      const found = await tx.maybe<{ sha256: string }>(
        `select sha256 from inspection.photo where id = $1 and inspection_id = $2`,
        [photoId, inspectionId],
      );
      if (!found) throw new DomainError('inspection.photo_not_found');
      return found;
    });
  }

  private async mayAdd(tx: Tx, inspectionId: string, actor: Actor): Promise<void> {
    await loadInspection(tx, actor, inspectionId);
    if (!(await rolesFor(tx, actor, inspectionId)).includes('team')) throw new DomainError('inspection.not_found');
    const { count } = await tx.one<{ count: number }>(
      `select count(*)::int as count from inspection.photo where inspection_id = $1`,
      [inspectionId],
    );
    if (count >= MOST_PHOTOS) throw new DomainError('inspection.photos_full');
  }

  private async known(tx: Tx, inspectionId: string, photoId: string, sentSha256: string): Promise<boolean> {
    const found = await tx.maybe<{ inspectionId: string; sentSha256: string }>(
      `select inspection_id as "inspectionId", sent_sha256 as "sentSha256" from inspection.photo where id = $1`,
      [photoId],
    );
    if (found === undefined) return false;
    if (found.inspectionId !== inspectionId || found.sentSha256 !== sentSha256)
      throw new DomainError('inspection.photo_differs');
    return true;
  }
}

/** @throws `file.too_large`, `file.empty` */
export async function readAtMost(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most) throw new DomainError('file.too_large');
    chunks.push(chunk as Buffer);
  }
  if (size === 0) throw new DomainError('file.empty');
  return Buffer.concat(chunks);
}
