import { mkdir, open, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { addJob } from '@app/platform/queue';
import { detectMediaType, FileStore, registerFile, type StoredBytes } from '@app/platform/storage';
import { FileFault } from '../../domain/import/cell';
import { FILE_LIMITS } from '../../domain/import/limits';
import { inspectFile, type SheetFormat } from '../../infrastructure/sheet/inspect-file';
import { loadBatch, MANAGE_IMPORT, noteProgress, seenBatch, type BatchRow } from './batch-record';
import { checkImport } from './import-jobs';
import { ImportKinds } from './import-kinds';

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
const OPEN_FOR_PAPER = ['uploaded', 'checked'];

export interface Sender {
  readonly actor: Actor;
  readonly requestId: string;
}

/** Takes a file in and leaves the reading to the worker. The sender makes the id, so that a repeated sending has no second effect. */
@Injectable()
export class ReceiveImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws `import.kind_unknown`, `import.file_…`, `import.file_taken`, `file.too_large`, `file.empty` */
  async receive(
    target: { readonly id: string; readonly kind: string; readonly name: string },
    stream: Readable,
    by: Sender,
  ): Promise<BatchRow> {
    stream.on('error', () => undefined);
    const kind = this.kinds.kind(target.kind).name;
    const known = await this.uow.read((tx) => this.known(tx, target.id, by.actor));
    if (known) {
      stream.resume();
      return known;
    }
    const { stored, format } = await this.whileTemporary(stream, (path) => this.keep(path, target.name));
    return this.uow.run(async (tx) => {
      const taken = await tx.maybe<{ id: string }>(
        `select id from exchange.import_batch where kind = $1 and sha256 = $2 and state in ('committing', 'committed')`,
        [kind, stored.sha256],
      );
      if (taken) throw new DomainError('import.file_taken', { batchId: taken.id });
      await registerFile(tx, { ...stored, mediaType: MEDIA[format] });
      const added = await tx.execute(
        `insert into exchange.import_batch (id, kind, file_name, sha256, size, format, scope, uploaded_by, uploaded_at, request_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now(), $9) on conflict (id) do nothing`,
        [
          target.id,
          kind,
          target.name,
          stored.sha256,
          stored.size,
          format,
          JSON.stringify(by.actor.scopeFor(MANAGE_IMPORT)),
          by.actor.userId,
          by.requestId,
        ],
      );
      if (added === 0) return seenBatch(tx, by.actor, target.id);
      await noteProgress(tx, target.id, 'waiting', 0);
      const facts = { kind, sha256: stored.sha256 };
      await recordTransition(tx, by, {
        entity: 'import-batch',
        id: target.id,
        action: 'upload',
        from: null,
        to: 'uploaded',
        facts,
      });
      await addJob(tx, checkImport, { batchId: target.id }, by);
      return loadBatch(tx, target.id);
    });
  }

  /** The scanned paper that the records rest on; a PDF. @throws `import.paper_not_needed`, `file.type_refused` */
  async receivePaper(
    target: { readonly id: string; readonly name: string },
    stream: Readable,
    by: Sender,
  ): Promise<BatchRow> {
    stream.on('error', () => undefined);
    await this.uow.read(async (tx) => this.assertTakesPaper(await seenBatch(tx, by.actor, target.id)));
    const stored = await this.whileTemporary(stream, async (path) => {
      if ((await detectMediaType(path)) !== 'application/pdf') throw new DomainError('file.type_refused');
      return this.store.adopt(path);
    });
    return this.uow.run(async (tx) => {
      const batch = await seenBatch(tx, by.actor, target.id, 'for no key update of b');
      this.assertTakesPaper(batch);
      await registerFile(tx, { ...stored, mediaType: 'application/pdf' });
      await tx.execute(
        `update exchange.import_batch set paper_sha256 = $2, paper_name = $3, version = version + 1 where id = $1`,
        [target.id, stored.sha256, target.name],
      );
      const same = { from: batch.state, to: batch.state };
      const facts = { sha256: stored.sha256 };
      await recordTransition(tx, by, { entity: 'import-batch', id: target.id, action: 'attach-paper', ...same, facts });
      return loadBatch(tx, target.id);
    });
  }

  private assertTakesPaper(batch: BatchRow): void {
    if (this.kinds.kind(batch.kind).paper === undefined || !OPEN_FOR_PAPER.includes(batch.state))
      throw new DomainError('import.paper_not_needed');
  }

  private async known(tx: Tx, id: string, actor: Actor): Promise<BatchRow | undefined> {
    const found = await tx.maybe(`select 1 from exchange.import_batch where id = $1`, [id]);
    return found === undefined ? undefined : seenBatch(tx, actor, id);
  }

  private async keep(path: string, name: string): Promise<{ stored: StoredBytes; format: SheetFormat }> {
    try {
      const format = await inspectFile(path, name);
      return { stored: await this.store.adopt(path), format };
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      throw new DomainError(`import.file_${error.code}`, { detail: error.detail ?? null, line: error.line ?? null });
    }
  }

  private async whileTemporary<T>(stream: Readable, work: (path: string) => Promise<T>): Promise<T> {
    await mkdir(this.store.incoming, { recursive: true });
    const path = join(this.store.incoming, `import-${randomUUID()}`);
    try {
      await receiveInto(path, stream);
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }
}

/** @throws `file.too_large` (what still comes is read and thrown away, so that the answer arrives), `file.empty` */
async function receiveInto(path: string, stream: Readable): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > FILE_LIMITS.bytes) {
        stream.resume();
        throw new DomainError('file.too_large', { maxBytes: FILE_LIMITS.bytes });
      }
      await file.writeFile(bytes);
    }
  } finally {
    await file.close();
  }
  if (size === 0) throw new DomainError('file.empty');
}
