import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork } from '@app/platform/database';
import { FileStore, forgetFile } from '@app/platform/storage';
import { loadArchive, moveArchive } from './archive-record';

/** Archives whose time is over lose their file; their hash stays known. */
@Injectable()
export class ExpireArchives {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** @returns how many */
  async execute(requestId: string): Promise<number> {
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId };
    const due = await this.uow.read((tx) =>
      tx.query<{ id: string }>(
        `select id from exchange.round_archive where state = 'ready' and expires_on < platform.today() order by id`,
      ),
    );
    for (const { id } of due) {
      const gone = await this.uow.run(async (tx) => {
        const archive = await loadArchive(tx, id, 'for update of a');
        if (archive.state !== 'ready' || archive.storedSha256 === null) return undefined;
        await moveArchive(tx, by, archive, { action: 'expire', set: ['stored_sha256 = $4', [null]] });
        return (await forgetFile(tx, archive.storedSha256)) ? archive.storedSha256 : undefined;
      });
      if (gone !== undefined) await this.store.remove(gone);
    }
    return due.length;
  }
}
