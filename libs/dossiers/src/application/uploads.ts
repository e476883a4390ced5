import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { PartialFiles, registerFile, type FinishedFile } from '@app/platform/storage';
import { AttachPapers } from './attach-papers';
import { FILE_COLUMNS, type PaperFile } from './dossier-papers';
import { WalletUploads, type KnownFile, type NewPaper } from './wallet-uploads';

/** Largest file of evidence. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export interface UploadInput {
  /** Dossier that the paper is attached to; left out: the file goes to the producer's wallet. */
  readonly dossierId?: string | undefined;
  readonly paperId: string;
  /** Wallet only: the paper that comes into being with this file, under the id `paperId`. */
  readonly paper?: NewPaper | undefined;
  readonly name: string;
  readonly size: number;
  readonly sha256?: string | undefined;
}

/** What came in, with its pages (null = unknown). */
type CountedFile = FinishedFile & { readonly pages: number | null };

export interface BegunUpload {
  readonly id: string;
  readonly offset: number;
  readonly state: 'open' | 'done';
  /** The owner has these bytes already: nothing is to be sent. */
  readonly known: KnownFile | null;
}

interface Upload {
  readonly id: string;
  readonly dossierId: string | null;
  readonly paperId: string | null;
  readonly producerId: string | null;
  readonly paper: (NewPaper & { id: string }) | null;
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
    private readonly papers: AttachPapers,
    private readonly wallet: WalletUploads,
    private readonly partial: PartialFiles,
  ) {}

  /** @throws `dossier.not_editable`, `dossier.paper_not_found`, `file.too_large`, `file.hash_missing`; see also {@link WalletUploads.owner} */
  begin(input: UploadInput, ctx: CommandContext): Promise<BegunUpload> {
    if (input.size > MAX_FILE_BYTES) throw new DomainError('file.too_large', { max_bytes: MAX_FILE_BYTES });
    return this.uow.command(ctx, 'dossiers.upload.begin', async (tx) => {
      if (input.dossierId === undefined) return this.beginInWallet(tx, input, ctx.actor);
      await this.editablePaper(tx, ctx.actor, input.dossierId, input.paperId);
      return this.insert(tx, ctx.actor, { ...input, producerId: null, known: undefined });
    });
  }

  private async beginInWallet(tx: Tx, input: UploadInput, actor: Actor): Promise<BegunUpload> {
    const { sha256, paper, paperId } = input;
    if (sha256 === undefined) throw new DomainError('dossier.hash_missing', { path: 'sha256' });
    const producerId = await this.wallet.owner(tx, actor, paperId, paper);
    await this.wallet.lock(tx, producerId);
    const known = await this.wallet.known(tx, producerId, sha256);
    if (known && paper) await this.wallet.attachOpen(tx, actor, { id: known.paperId, producerId }, paper.attach);
    return this.insert(tx, actor, { ...input, producerId, known });
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { known, ...input }: UploadInput & { producerId: string | null; known: KnownFile | undefined },
  ): Promise<BegunUpload> {
    const id = tx.newId();
    const paper = input.paper && !known ? JSON.stringify({ ...input.paper, id: input.paperId }) : null;
    await tx.execute(
      `insert into dossiers.upload (id, dossier_id, paper_id, producer_id, paper, user_id, name, size, declared_sha256, state, received, file_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[id, input.dossierId ?? null, known?.paperId ?? (paper === null ? input.paperId : null), input.producerId],
        ...[paper, actor.userId, input.name, input.size, input.sha256 ?? null],
        ...(known ? ['done', input.size, known.fileId] : ['open', 0, null]),
      ],
    );
    return { id, offset: known ? input.size : 0, state: known ? 'done' : 'open', known: known ?? null };
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
      if (upload.dossierId !== null && upload.paperId !== null)
        await this.editablePaper(tx, ctx.actor, upload.dossierId, upload.paperId);
      const now = await tx.one<Upload>(
        `select state, file_id as "fileId" from dossiers.upload where id = $1 for update`,
        [id],
      );
      if (now.state === 'done' && now.fileId !== null) return this.fileRow(tx, now.fileId);
      if (!stored) throw new DomainError('dossier.upload_not_found');
      await registerFile(tx, stored);
      const added = await this.add(tx, ctx.actor, upload, stored);
      await tx.execute(
        `update dossiers.upload set state = 'done', received = size, file_id = $2, paper_id = $3, touched_at = clock_timestamp() where id = $1`,
        [id, added.fileId, added.paperId],
      );
      if (upload.dossierId !== null) await this.papers.touch(tx, upload.dossierId);
      return this.fileRow(tx, added.fileId);
    });
    await this.partial.discard(id);
    return file;
  }

  private async add(
    tx: Tx,
    actor: Actor,
    upload: Upload,
    stored: CountedFile,
  ): Promise<{ fileId: string; paperId: string }> {
    const { producerId, paper, name } = upload;
    if (producerId !== null) {
      await this.wallet.lock(tx, producerId);
      const known = await this.wallet.known(tx, producerId, stored.sha256);
      if (known) {
        if (paper) await this.wallet.attachOpen(tx, actor, { id: known.paperId, producerId }, paper.attach);
        return known;
      }
    }
    const paperId = upload.paperId ?? paper?.id;
    if (paperId === undefined) throw new DomainError('dossier.upload_not_found');
    await this.wallet.place(tx, actor, paperId, paper);
    return tx.one<{ fileId: string; paperId: string }>(
      `with position as (select coalesce(max(position), 0) + 1 as next from dossiers.paper_file where paper_id = $2)
       insert into dossiers.paper_file as f (id, paper_id, position, sha256, name, size, media_type, pages, added_at)
       select $1, $2, next, $3, $4, $5, $6, $7, platform.now() from position
       on conflict (paper_id, sha256) do update set name = f.name returning f.id as "fileId", f.paper_id as "paperId"`,
      [tx.newId(), paperId, stored.sha256, name, stored.size, stored.mediaType, stored.pages],
    );
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
      await this.papers.touch(tx, dossierId);
    });
  }

  private async whole(upload: Upload): Promise<CountedFile> {
    const received = await this.partial.received(upload.id);
    if (received !== upload.size) throw new DomainError('file.offset_mismatch', { expected: received });
    const file = await this.partial.finish(upload.id, upload.sha256 ?? undefined);
    return { ...file, pages: await this.partial.pages(upload.id, file) };
  }

  private async editablePaper(tx: Tx, actor: Actor, dossierId: string, paperId: string): Promise<void> {
    await this.papers.editable(tx, { actor }, dossierId);
    const attached = await tx.maybe(`select 1 from dossiers.dossier_paper where dossier_id = $1 and paper_id = $2`, [
      dossierId,
      paperId,
    ]);
    if (!attached) throw new DomainError('dossier.paper_not_found');
  }

  private async own(tx: Tx, id: string, actor: Actor): Promise<Upload> {
    const found = await tx.maybe<Upload>(
      `select id, dossier_id as "dossierId", paper_id as "paperId", producer_id as "producerId", paper, name, size::int as size,
              declared_sha256 as sha256, state, file_id as "fileId"
         from dossiers.upload where id = $1 and user_id = $2`,
      [id, actor.userId],
    );
    if (!found) throw new DomainError('dossier.upload_not_found');
    return found;
  }

  private async fileRow(tx: Tx, fileId: string): Promise<PaperFile> {
    return tx.one<PaperFile>(`select ${FILE_COLUMNS} from dossiers.paper_file where id = $1`, [fileId]);
  }
}
