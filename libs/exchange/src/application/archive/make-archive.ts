import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { Env } from '@app/config';
import { SYSTEM_USER_ID } from '@app/identity';
import { formatDate, type Instant, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Author, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { FileStore, registerFile } from '@app/platform/storage';
import { ProgrammeFacade, type Round } from '@app/programme';
import {
  hashesIn,
  MANIFEST,
  pathOfFile,
  readmeOf,
  SIGNATURE,
  SIGNED_AS,
  SUMS,
  sumsOf,
  type ArchiveManifest,
} from '../../domain/archive/manifest';
import { writeZip, type ArchivePart } from '../../infrastructure/archive/zip-archive';
import { loadArchive, moveArchive, noteArchiveProgress } from './archive-record';
import { ARCHIVE_DAYS } from './archive-settings';
import { ROUND_RECORDS, rowsOf } from './round-records';

interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** What was read of the records in one snapshot. */
interface Snapshot {
  readonly round: Round;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly StoredFile[];
}

/** How often the progress is written down. */
const NOTE_BYTES = 4_000_000;

/**
 * Makes the archive of a round: records in one snapshot into files of a working folder, then the ZIP with the papers, then one
 * transaction that notes it. Killed anywhere it begins anew; nothing is known of it before it is whole.
 */
@Injectable()
export class MakeArchive {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly programme: ProgrammeFacade,
    private readonly certificates: CertificatesFacade,
    private readonly env: Env,
  ) {}

  async execute(archiveId: string, requestId: string): Promise<void> {
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId };
    const archive = await this.uow.read((tx) => loadArchive(tx, archiveId));
    if (archive.state !== 'requested') return;
    const folder = join(this.store.incoming, `archive-${randomUUID()}`);
    await mkdir(folder, { recursive: true });
    try {
      const snapshot = await this.uow.read((tx) => this.readRecords(tx, archive.roundId, folder));
      const missing = await this.firstMissing(snapshot.files);
      if (missing !== undefined) return await this.refuse(by, archiveId, `Thiếu tệp ${missing} trong kho lưu trữ`);
      const { zipPath, keyId } = await this.write(archiveId, snapshot, folder);
      await this.finish(by, archiveId, snapshot, { zipPath, keyId });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async readRecords(tx: Tx, roundId: string, folder: string): Promise<Snapshot> {
    const round = await this.programme.round(tx, roundId);
    const counts: Record<string, number> = {};
    const hashes = new Set<string>();
    for (const kind of ROUND_RECORDS) {
      let count = 0;
      const lines = async function* (): AsyncGenerator<string> {
        for await (const { body } of rowsOf(tx, kind, roundId)) {
          count += 1;
          for (const hash of hashesIn(body)) hashes.add(hash);
          yield `${JSON.stringify(body)}\n`;
        }
      };
      await pipeline(Readable.from(lines()), createWriteStream(join(folder, `${kind.name}.jsonl`)));
      counts[kind.name] = count;
    }
    const files = await tx.query<StoredFile>(
      `select sha256, size::float8 as size, media_type as "mediaType" from platform.stored_file where sha256 = any($1) order by sha256`,
      [[...hashes]],
    );
    return { round, at: await tx.now(), today: await this.programme.today(tx), counts, files };
  }

  private async firstMissing(files: readonly StoredFile[]): Promise<string | undefined> {
    for (const { sha256, size } of files) if ((await this.store.size(sha256)) !== size) return sha256;
    return undefined;
  }

  private async write(
    archiveId: string,
    { round, at, today, counts, files }: Snapshot,
    folder: string,
  ): Promise<{ zipPath: string; keyId: string }> {
    const zipPath = join(folder, 'archive.zip');
    const keyId = await this.certificates.signingKeyId();
    const listed = files.map((file) => ({ ...file, path: pathOfFile(file.sha256, file.mediaType) }));
    const about = {
      ...{ round: round.name, madeOn: formatDate(today), keyId, publicUrl: this.env.PUBLIC_URL },
      kinds: ROUND_RECORDS,
    };
    const text = (path: string, content: string): ArchivePart => ({
      ...{ path, compress: true, open: () => Readable.from([Buffer.from(content, 'utf8')]) },
    });
    const parts: ArchivePart[] = [
      text('README.txt', readmeOf(about)),
      ...ROUND_RECORDS.map(({ name }) => ({
        path: `records/${name}.jsonl`,
        compress: true,
        open: () => createReadStream(join(folder, `${name}.jsonl`)),
      })),
      text('records/files.jsonl', listed.map((file) => `${JSON.stringify(file)}\n`).join('')),
      ...listed.map(({ path, sha256 }) => ({ path, compress: false, open: () => this.store.open(sha256) })),
    ];
    const { id, name, year, number } = round;
    let manifest = '';
    const last = [
      { path: SUMS, text: sumsOf },
      {
        path: MANIFEST,
        text: (written: ArchiveManifest['files']) => {
          const whole: ArchiveManifest = {
            ...{ format: 'ocop-sao-archive', version: 1, round: { id, name, year, number }, madeAt: at },
            ...{ records: counts, files: written },
          };
          return (manifest = `${JSON.stringify(whole, null, 1)}\n`);
        },
      },
      {
        path: SIGNATURE,
        text: async () =>
          `${JSON.stringify(await this.uow.run((tx) => this.certificates.sign(tx, Buffer.from(SIGNED_AS + manifest))), null, 1)}\n`,
      },
    ];
    await writeZip(zipPath, parts, last, this.progressOf(archiveId, files));
    return { zipPath, keyId };
  }

  /** Notes the share of the bytes now and then; a note that is late is of no harm. */
  private progressOf(archiveId: string, files: readonly StoredFile[]): (bytes: number) => void {
    const whole = files.reduce((sum, { size }) => sum + size, 0) + 1;
    let done = 0;
    let noted = 0;
    return (bytes) => {
      done += bytes;
      if (done - noted < NOTE_BYTES) return;
      noted = done;
      const share = Math.min(0.99, done / whole);
      this.uow.run((tx) => noteArchiveProgress(tx, archiveId, share)).catch(() => undefined);
    };
  }

  private async finish(
    by: Author,
    archiveId: string,
    { counts, files }: Snapshot,
    made: { readonly zipPath: string; readonly keyId: string },
  ): Promise<void> {
    const stored = await this.store.adopt(made.zipPath);
    await this.uow.run(async (tx) => {
      const archive = await loadArchive(tx, archiveId, 'for update of a');
      if (archive.state !== 'requested') return;
      await registerFile(tx, { ...stored, mediaType: 'application/zip' });
      const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const days = await readSetting(tx, ARCHIVE_DAYS);
      await moveArchive(tx, by, archive, {
        action: 'finish',
        set: [
          `stored_sha256 = $4, sha256 = $4, size = $5, records = $6, files = $7, key_id = $8, ready_at = platform.now(),
           expires_on = platform.today() + $9::int`,
          [stored.sha256, stored.size, records, files.length, made.keyId, days],
        ],
        facts: { sha256: stored.sha256, records, files: files.length },
      });
      await noteArchiveProgress(tx, archiveId, 1);
    });
  }

  private refuse(by: Author, archiveId: string, fault: string): Promise<void> {
    return this.uow.run(async (tx) => {
      const archive = await loadArchive(tx, archiveId, 'for update of a');
      if (archive.state !== 'requested') return;
      await moveArchive(tx, by, archive, { action: 'fail', set: ['fault = $4', [fault]] });
    });
  }
}
