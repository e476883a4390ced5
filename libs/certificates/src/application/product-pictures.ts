import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { FileStore, registerFile } from '@app/platform/storage';
import { scopeParams, scopeSql } from '@app/programme';
import { cleanPicture } from '../infrastructure/clean-picture';

export const WRITE_PICTURE = 'certificates.picture.write';
/** What an old phone on a weak network can be asked to fetch; the page of the office makes pictures small before it sends them. */
export const MOST_PICTURE_BYTES = 300 * 1024;

/** Pictures that the public page shows; a new one takes the place of the one before, which is kept. */
@Injectable()
export class ProductPictures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** @throws `certificate.not_found`, `certificate.picture_refused` */
  async add(certificateId: string, uploaded: Buffer, by: { actor: Actor; requestId: string }): Promise<void> {
    const { productId } = await this.uow.read(async (tx) => {
      const found = await tx.maybe<{ productId: string }>(
        `select c.product_id as "productId" from certificates.certificate c where c.id = $1 and ${scopeSql('c', 2)}`,
        [certificateId, ...scopeParams(by.actor.scopeFor(WRITE_PICTURE))],
      );
      if (!found) throw new DomainError('certificate.not_found');
      return found;
    });
    const picture = cleanPicture(uploaded);
    if (!picture) throw new DomainError('certificate.picture_refused');
    const stored = await this.store.put(picture.bytes);
    await this.uow.run(async (tx) => {
      await registerFile(tx, { ...stored, mediaType: picture.mediaType });
      await tx.execute(
        `insert into certificates.product_picture (id, product_id, sha256, media_type, added_by, added_at, request_id)
         values ($1, $2, $3, $4, $5, platform.now(), $6)`,
        [tx.newId(), productId, stored.sha256, picture.mediaType, by.actor.userId, by.requestId],
      );
    });
  }
}
