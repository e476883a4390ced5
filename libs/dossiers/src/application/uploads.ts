import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { PartialFiles, registerFile } from '@app/platform/storage';
import { isEditable } from '../domain/dossier-workflow';
import { DossierAccess } from './dossier-access';
import { visibleDossier } from './stored-dossier';
import type { PaperFile } from './dossier-papers';

/** Largest file of evidence. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export interface UploadInput {
  readonly dossierId: string;
  readonly paperId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256?: string | undefined;
}

interface Upload {
  readonly id: string;
  readonly dossierId: string;
  readonly paperId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly state: 'open' | 'done' | 'failed';
  readonly fileId: string | null;
}

/** Uploads of evidence: begun, continued after a broken connection, finished when whole and of a known kind. */
@Injectable()
export class Uploads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly partial: PartialFiles,
  ) {}

  /** @throws `dossier.not_editable`, `dossier.paper_not_found`, `file.too_large` */
  begin(input: UploadInput, ctx: CommandContext): Promise<{ id: string; offset: number }> {
    if (input.size > MAX_FILE_BYTES) throw new DomainError('file.too_large', { max_bytes: MAX_FILE_BYTES });
    return this.uow.command(ctx, 'dossiers.upload.begin', async (tx) => {
      await this.editablePaper(tx, ctx.actor, input.dossierId, input.paperId);
      const id = tx.newId();
      await tx.execute(
        `insert into dossiers.upload (id, dossier_id, paper_id, user_id, name, size, declared_sha256) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, input.dossierId, input.paperId, ctx.actor.userId, input.name, input.size, input.sha256 ?? null],
      );
      return { id, offset: 0 };
    });
  }

  /** How far an upload has come. @throws `dossier.upload_not_found` */
  async offset(id: string, actor: Actor): Promise<{ id: string; offset: number; size: number; state: string }> {
    const upload = await this.uow.read((tx) => this.own(tx, id, actor));
    const offset = upload.state === 'done' ? upload.size : await this.partial.received(id);
    return { id, offset, size: upload.size, state: upload.state };
  }

  /** Takes bytes from `offset` on; no transaction is open meanwhile. @throws `file.offset_mismatch`, `file.too_large` */
  async append(id: string, offset: number, stream: Readable, actor: Actor): Promise<{ id: string; offset: number }> {
    stream.on('error', () => undefined);
    const upload = await this.uow.read((tx) => this.own(tx, id, actor));
    if (upload.state !== 'open') throw new DomainError('file.offset_mismatch', { expected: upload.size });
    return { id, offset: await this.partial.append(id, offset, stream, upload.size) };
  }

  /** Checks size, hash and kind, stores the file and adds it to the paper. The same bytes twice are one file. */
  async finish(id: string, ctx: CommandContext): Promise<PaperFile> {
    const upload = await this.uow.read((tx) => this.own(tx, id, ctx.actor));
    const stored = upload.state === 'open' ? await this.whole(upload) : undefined;
    const file = await this.uow.command(ctx, 'dossiers.upload.finish', async (tx) => {
      await this.editablePaper(tx, ctx.actor, upload.dossierId, upload.paperId);
      const now = await tx.one<Upload>(
        `select state, file_id as "fileId" from dossiers.upload where id = $1 for update`,
        [id],
      );
      if (now.state === 'done' && now.fileId !== null) return this.fileRow(tx, now.fileId);
      if (!stored) throw new DomainError('dossier.upload_not_found');
      await registerFile(tx, stored);
      const { fileId } = await tx.one<{ fileId: string }>(
        `with position as (select coalesce(max(position), 0) + 1 as next from dossiers.paper_file where paper_id = $2)
         insert into dossiers.paper_file as f (id, paper_id, position, sha256, name, size, media_type, added_at)
         select $1, $2, next, $3, $4, $5, $6, platform.now() from position
         on conflict (paper_id, sha256) do update set name = f.name returning f.id as "fileId"`,
        [tx.newId(), upload.paperId, stored.sha256, upload.name, stored.size, stored.mediaType],
      );
      await tx.execute(
        `update dossiers.upload set state = 'done', received = size, file_id = $2, touched_at = clock_timestamp() where id = $1`,
        [id, fileId],
      );
      await tx.execute(`update dossiers.dossier set version = version + 1 where id = $1`, [upload.dossierId]);
      return this.fileRow(tx, fileId);
    });
    await this.partial.discard(id);
    return file;
  }

  /** Takes a file out of a paper of a dossier in work. Its bytes stay while another version names them. */
  remove(dossierId: string, fileId: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'dossiers.file.remove', async (tx) => {
      const found = await tx.maybe<{ paperId: string }>(
        `select paper_id as "paperId" from dossiers.paper_file where id = $1`,
        [fileId],
      );
      if (!found) throw new DomainError('file.not_found');
      await this.editablePaper(tx, ctx.actor, dossierId, found.paperId);
      await tx.execute(`update dossiers.upload set file_id = null where file_id = $1`, [fileId]);
      await tx.execute(`delete from dossiers.paper_file where id = $1`, [fileId]);
      await tx.execute(`update dossiers.dossier set version = version + 1 where id = $1`, [dossierId]);
    });
  }

  private async whole(upload: Upload) {
    const received = await this.partial.received(upload.id);
    if (received !== upload.size) throw new DomainError('file.offset_mismatch', { expected: received });
    return this.partial.finish(upload.id, upload.sha256 ?? undefined);
  }

  private async editablePaper(tx: Tx, actor: Actor, dossierId: string, paperId: string): Promise<void> {
    const dossier = await visibleDossier(tx, this.access, { actor }, dossierId, 'for update');
    if (!(await this.access.isWriter(tx, actor, dossier))) throw new DomainError('dossier.not_found');
    if (!isEditable(dossier.state)) throw new DomainError('dossier.not_editable');
    const attached = await tx.maybe(`select 1 from dossiers.dossier_paper where dossier_id = $1 and paper_id = $2`, [
      dossierId,
      paperId,
    ]);
    if (!attached) throw new DomainError('dossier.paper_not_found');
  }

  private async own(tx: Tx, id: string, actor: Actor): Promise<Upload> {
    const found = await tx.maybe<Upload>(
      `select id, dossier_id as "dossierId", paper_id as "paperId", name, size::int as size, declared_sha256 as sha256, state, file_id as "fileId"
         from dossiers.upload where id = $1 and user_id = $2`,
      [id, actor.userId],
    );
    if (!found) throw new DomainError('dossier.upload_not_found');
    return found;
  }

  private async fileRow(tx: Tx, fileId: string): Promise<PaperFile> {
    return tx.one<PaperFile>(
      `select id, sha256, name, size::int as size, media_type as "mediaType" from dossiers.paper_file where id = $1`,
      [fileId],
    );
  }
}
